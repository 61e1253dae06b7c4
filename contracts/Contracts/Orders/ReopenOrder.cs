namespace Contracts.Orders;

/// <summary>
/// Takes a resolution back: the order has failed again as it had before. In any other state, and when it comes twice or late, it changes nothing.
/// Sent by OrderService to the order saga.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="ActionId">What the person did, as the audit knows it.</param>
/// <param name="Previous">The resolution that is taken back. It counts only while that is the order's last action.</param>
public sealed record ReopenOrder(
    Guid CorrelationId,
    Guid ActionId,
    Guid? Previous) : IEvent;
