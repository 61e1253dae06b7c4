namespace Contracts.Orders;

/// <summary>
/// The order is in Visma already. Sent by OrderService to the order saga in answer to <see cref="CheckOrderExists"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
/// <param name="Document">The document that was found.</param>
/// <param name="CreatedByUs">True when an earlier attempt of ours made it (the answer to the create was lost); false when it came from elsewhere.</param>
public sealed record OrderFound(
    Guid CorrelationId,
    int Attempt,
    DocumentLink Document,
    bool CreatedByUs) : IAnswer;
