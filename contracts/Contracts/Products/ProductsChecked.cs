namespace Contracts.Products;

/// <summary>
/// Every product is known and may be sold. Sent by ProductService to the order saga in answer to <see cref="CheckProducts"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
public sealed record ProductsChecked(
    Guid CorrelationId,
    int Attempt) : IAnswer;
