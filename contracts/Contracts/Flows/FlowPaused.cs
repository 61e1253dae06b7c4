using Contracts.Failures;

namespace Contracts.Flows;

/// <summary>
/// A flow of an integration pauses, because every order would fail alike until a person mends the cause. Nothing is lost: orders wait, and
/// the flow goes on by itself once one gets through. Published by OrderService, for whoever tells people.
/// </summary>
/// <param name="CorrelationId">The pause; <see cref="FlowResumed"/> repeats it.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="Flow">What pauses.</param>
/// <param name="Failure">Why, and what to do.</param>
/// <param name="Since">When it paused.</param>
public sealed record FlowPaused(
    Guid CorrelationId,
    string Integration,
    FlowKind Flow,
    Failure Failure,
    DateTimeOffset Since) : IEvent;
