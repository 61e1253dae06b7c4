namespace Contracts.Orders;

/// <summary>
/// Creates the document in Visma, unless an earlier attempt already did.
/// Sent by the order saga; received by OrderService; answered with <see cref="OrderSubmitted"/> or <see cref="StepFailed"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt of this step.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="CcvOrderId">CCV's id of the order.</param>
/// <param name="Reference">Our order number.</param>
/// <param name="CustomerNumber">The debtor's number in Visma.</param>
/// <param name="ContactId">The contact the order is for, where the debtor is a company.</param>
/// <param name="Edition">Which edition of the stored document it is about: one more whenever that may have been replaced.</param>
/// <param name="Fresh">
/// Ask the other system itself, now: neither what is remembered of it nor its being shut off after an outage counts. False, as a rule.
/// </param>
public sealed record SubmitOrder(
    Guid CorrelationId,
    int Attempt,
    string Integration,
    long CcvOrderId,
    string Reference,
    string CustomerNumber,
    int? ContactId,
    int Edition = 0,
    bool Fresh = false) : ICommand;
