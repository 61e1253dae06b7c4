namespace Contracts.Orders;

/// <summary>
/// The order is in Visma. Published by the order saga, once an order, for whoever keeps account of orders.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
/// <param name="CustomerNumber">The debtor.</param>
/// <param name="Document">The document.</param>
public sealed record OrderTransferred(
    Guid CorrelationId,
    string Integration,
    long CcvOrderId,
    string Reference,
    string? CustomerNumber,
    DocumentLink Document) : IEvent;
