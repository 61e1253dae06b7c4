namespace Contracts.Customers;

/// <summary>
/// Finds the order's debtor by e-mail and creates or updates it, or names the default debtor.
/// Sent by the order saga; received by CustomerService; answered with <see cref="CustomerUpserted"/> or <see cref="Orders.StepFailed"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt of this step.</param>
/// <param name="Integration">The integration's id.</param>
/// <param name="Customer">The customer as the sale states it; null for a walk-in sale without customer.</param>
/// <param name="Fresh">
/// Ask the other system itself, now: neither what is remembered of it nor its being shut off after an outage counts. False, as a rule.
/// </param>
public sealed record UpsertCustomer(
    Guid CorrelationId,
    int Attempt,
    string Integration,
    CustomerDetails? Customer,
    bool Fresh = false) : ICommand;
