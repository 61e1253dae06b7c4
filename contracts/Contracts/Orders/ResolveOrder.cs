namespace Contracts.Orders;

/// <summary>
/// Closes an order that failed or waits, without a transfer, because a person says so; its document is erased. In any other state, and when it
/// comes twice or late, it changes nothing.
/// Sent by OrderService to the order saga.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="ActionId">What the person did, as the audit knows it.</param>
/// <param name="Previous">The action this one follows; null for the first. It counts only while that is the order's last.</param>
public sealed record ResolveOrder(
    Guid CorrelationId,
    Guid ActionId,
    Guid? Previous) : IEvent;
