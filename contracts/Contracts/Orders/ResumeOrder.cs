namespace Contracts.Orders;

/// <summary>
/// Wakes an order whose time has come: the saga sends its current step's command again.
/// Sent by OrderService's sweeper to the order saga.
/// </summary>
/// <param name="CorrelationId">The order.</param>
public sealed record ResumeOrder(
    Guid CorrelationId) : IEvent;
