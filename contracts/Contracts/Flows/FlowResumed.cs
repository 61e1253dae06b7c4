namespace Contracts.Flows;

/// <summary>A paused flow goes on, because it was tried and went through. Published by OrderService, for whoever tells people.</summary>
/// <param name="CorrelationId">The pause, as in <see cref="FlowPaused"/>.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="Flow">What goes on.</param>
/// <param name="Since">When it had paused.</param>
/// <param name="ResumedAt">When it went on.</param>
public sealed record FlowResumed(
    Guid CorrelationId,
    string Integration,
    FlowKind Flow,
    DateTimeOffset Since,
    DateTimeOffset ResumedAt) : IEvent;
