namespace Contracts.Orders;

/// <summary>
/// Asks whether the order is in Visma already.
/// Sent by the order saga; received by OrderService; answered with <see cref="OrderNotFound"/>, <see cref="OrderFound"/> or <see cref="StepFailed"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt of this step.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number, under which Visma would know it.</param>
/// <param name="Edition">Which edition of the stored document it is about: one more whenever that may have been replaced.</param>
/// <param name="Fresh">
/// Ask the other system itself, now: neither what is remembered of it nor its being shut off after an outage counts. False, as a rule.
/// </param>
public sealed record CheckOrderExists(
    Guid CorrelationId,
    int Attempt,
    string Integration,
    long CcvOrderId,
    string Reference,
    int Edition = 0,
    bool Fresh = false) : ICommand;
