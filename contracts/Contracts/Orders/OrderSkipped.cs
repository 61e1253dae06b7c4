namespace Contracts.Orders;

/// <summary>
/// The order was in Visma before we came. Published by the order saga, for whoever follows orders.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
/// <param name="Document">The document that was there.</param>
public sealed record OrderSkipped(
    Guid CorrelationId,
    string Integration,
    long CcvOrderId,
    string Reference,
    DocumentLink Document) : IEvent;
