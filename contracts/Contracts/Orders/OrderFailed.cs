using Contracts.Failures;

namespace Contracts.Orders;

/// <summary>
/// The order failed and waits for a person. Published by the order saga, for whoever follows orders.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
/// <param name="Step">The step that failed.</param>
/// <param name="Failure">Why, and what to do.</param>
public sealed record OrderFailed(
    Guid CorrelationId,
    string Integration,
    long CcvOrderId,
    string Reference,
    OrderStep Step,
    Failure Failure) : IEvent;
