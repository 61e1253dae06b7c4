using Contracts.Failures;

namespace Contracts.Orders;

/// <summary>
/// A step cannot be done for the moment; the order waits and is tried again by itself.
/// Published by the order saga, for whoever follows orders.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
/// <param name="Step">The step that waits.</param>
/// <param name="Failure">Why.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
public sealed record OrderPostponed(
    Guid CorrelationId,
    string Integration,
    long CcvOrderId,
    string Reference,
    OrderStep Step,
    Failure Failure,
    DateTimeOffset NextAttemptAt) : IEvent;
