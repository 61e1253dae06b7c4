namespace Contracts.Orders;

/// <summary>
/// The document is in Visma, once. Sent by OrderService to the order saga in answer to <see cref="SubmitOrder"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
/// <param name="Document">The document that stands for the order.</param>
public sealed record OrderSubmitted(
    Guid CorrelationId,
    int Attempt,
    DocumentLink Document) : IAnswer;
