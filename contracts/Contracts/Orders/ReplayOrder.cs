namespace Contracts.Orders;

/// <summary>
/// Tries an order again that failed or waits; in any other state, and when it comes twice, it changes nothing.
/// Sent by OrderService's replay worker to the order saga.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="ReplayId">The replay; the order remembers the last one it began.</param>
/// <param name="From">Where to begin.</param>
public sealed record ReplayOrder(
    Guid CorrelationId,
    Guid ReplayId,
    ReplayFrom From) : IEvent;
