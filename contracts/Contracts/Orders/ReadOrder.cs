namespace Contracts.Orders;

/// <summary>
/// Reads the order from CCV again and stores what it says now.
/// Sent by the order saga; received by OrderService; answered with <see cref="OrderRead"/> or <see cref="StepFailed"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt of this step.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
public sealed record ReadOrder(
    Guid CorrelationId,
    int Attempt,
    string Integration,
    long CcvOrderId,
    string Reference) : ICommand;
