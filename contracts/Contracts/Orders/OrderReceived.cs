namespace Contracts.Orders;

/// <summary>
/// An order that passed the filter was read from CCV and stored.
/// Published by OrderService's intake; received by the order saga, which it starts once: a second one meets the same saga.
/// Correlated by the id derived from integration and CCV order id.
/// </summary>
/// <param name="CorrelationId">The order's id, derived from <paramref name="Integration"/> and <paramref name="CcvOrderId"/>.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number in Visma, as the settings form it.</param>
/// <param name="Total">The order's total as CCV states it, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CreatedAt">When the sale was made (CCV's create date, UTC).</param>
/// <param name="ReceivedAt">When it was read.</param>
public sealed record OrderReceived(
    Guid CorrelationId,
    string Integration,
    long CcvOrderId,
    string Reference,
    decimal Total,
    string Currency,
    DateTimeOffset CreatedAt,
    DateTimeOffset ReceivedAt) : IEvent;
