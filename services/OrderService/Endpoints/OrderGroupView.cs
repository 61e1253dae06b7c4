using Contracts.Failures;
using Contracts.Orders;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>Orders that stand still for the same reason.</summary>
/// <param name="Integration">The integration's id.</param>
/// <param name="Step">The step at which they stand.</param>
/// <param name="Reason">Why.</param>
/// <param name="Code">The upstream's code, where it gave one.</param>
/// <param name="Count">How many there are.</param>
/// <param name="FirstReceivedAt">When the oldest was taken in.</param>
/// <param name="LastReceivedAt">When the newest was taken in.</param>
/// <param name="ExampleOrderId">The newest of them.</param>
/// <param name="ExampleMessage">What it says.</param>
/// <param name="ExampleAdvice">What to do about it.</param>
/// <param name="Filter">What to give as <c>filter</c> to <c>POST /api/orders/replay</c> to replay exactly these.</param>
public sealed record OrderGroupView(
    string Integration,
    OrderStep Step,
    FailureReason? Reason,
    string? Code,
    int Count,
    DateTimeOffset FirstReceivedAt,
    DateTimeOffset LastReceivedAt,
    Guid? ExampleOrderId,
    string? ExampleMessage,
    string? ExampleAdvice,
    OrderSelection Filter);
