namespace Contracts.Orders;

/// <summary>
/// CCV says something else of an order than when it was taken in. Noted on the order; one that waits is read from CCV again before its next
/// try; nothing is booked a second time. When CCV says again what it said, the note goes. Comes again as long as it is not noted.
/// Sent by OrderService's intake to the order saga.
/// </summary>
/// <param name="CorrelationId">The order.</param>
/// <param name="Total">The total CCV states now, in <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Cancelled">Whether the order is cancelled in CCV, and cancelled orders are left out.</param>
/// <param name="SeenAt">When it was seen.</param>
public sealed record OrderChanged(
    Guid CorrelationId,
    decimal Total,
    string Currency,
    bool Cancelled,
    DateTimeOffset SeenAt) : IEvent;
