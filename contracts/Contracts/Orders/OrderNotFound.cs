namespace Contracts.Orders;

/// <summary>
/// The order is not in Visma: go on. Sent by OrderService to the order saga in answer to <see cref="CheckOrderExists"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
public sealed record OrderNotFound(
    Guid CorrelationId,
    int Attempt) : IAnswer;
