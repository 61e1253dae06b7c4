namespace Contracts.Customers;

/// <summary>
/// The debtor is known. Sent by CustomerService to the order saga in answer to <see cref="UpsertCustomer"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
/// <param name="CustomerNumber">The debtor's number in Visma.</param>
/// <param name="ContactId">The company's contact the order is for; null for persons and the default debtor.</param>
public sealed record CustomerUpserted(
    Guid CorrelationId,
    int Attempt,
    string CustomerNumber,
    int? ContactId) : IAnswer;
