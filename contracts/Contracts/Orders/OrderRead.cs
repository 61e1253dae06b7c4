namespace Contracts.Orders;

/// <summary>
/// The order was read again and is stored. Sent by OrderService to the order saga in answer to <see cref="ReadOrder"/>.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Attempt">The attempt that is answered.</param>
/// <param name="Reference">Our order number: the one it has in the ledger, else as the settings form it now.</param>
/// <param name="Total">The order's total as CCV states it now, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="CreatedAt">When the sale was made (CCV's create date, UTC).</param>
public sealed record OrderRead(
    Guid CorrelationId,
    int Attempt,
    string Reference,
    decimal Total,
    string Currency,
    DateTimeOffset CreatedAt) : IAnswer;
