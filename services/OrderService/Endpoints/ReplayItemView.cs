using Contracts.Failures;
using Contracts.Orders;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>What became of one order in a run.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reference">Its number; null where the order is not there any more.</param>
/// <param name="Position">Its place in the run.</param>
/// <param name="Step">The step it stood at when the run was asked for.</param>
/// <param name="From">Where it begins.</param>
/// <param name="Result">What became of it.</param>
/// <param name="Wave">The wave it was sent with; 0 before that.</param>
/// <param name="SentAt">When it was sent.</param>
/// <param name="EndedAt">When its result was known.</param>
/// <param name="FailureStep">The step at which it failed again or waits.</param>
/// <param name="Failure">Why it failed again or waits.</param>
public sealed record ReplayItemView(
    Guid OrderId,
    string? Reference,
    int Position,
    OrderStep Step,
    ReplayFrom From,
    ReplayItemState Result,
    int Wave,
    DateTimeOffset? SentAt,
    DateTimeOffset? EndedAt,
    OrderStep? FailureStep,
    Failure? Failure)
{
    internal static ReplayItemView Of(ReplayItem item, string? reference) => new(
        item.OrderId, reference, item.Position, item.Step, item.From, item.State, item.Wave, item.SentAt, item.EndedAt, item.FailureStep,
        FailureOf(item));

    internal static Failure? FailureOf(ReplayItem item) => item.FailureReason is { } reason
        ? new Failure(reason, item.FailureMessage!, item.FailureAdvice!, item.FailureCode)
        : null;
}
