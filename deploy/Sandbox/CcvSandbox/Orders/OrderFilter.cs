using CcvSandbox.Api;

namespace CcvSandbox.Orders;

/// <summary>The documented filters of the order list; there is no other, and none on a date of change.</summary>
public sealed record OrderFilter
{
    private static readonly string[] Names =
    [
        "start", "size", "orderby", "ordernumber", "status", "is_paid", "deliver_date", "take_out_date", "min_create_date",
        "max_create_date", "is_completed", "paymethod_id", "transaction_id",
    ];

    public int? Number { get; init; }

    public int? Status { get; init; }

    public bool? IsPaid { get; init; }

    public bool IsCompleted { get; init; } = true;

    public int? PaymethodId { get; init; }

    public string? TransactionId { get; init; }

    public string? DeliverDate { get; init; }

    public string? TakeOutDate { get; init; }

    public DateTimeOffset? MinCreateDate { get; init; }

    public DateTimeOffset? MaxCreateDate { get; init; }

    public static OrderFilter From(CcvQuery query)
    {
        query.Allow(Names);
        return new()
        {
            Number = query.Int("ordernumber"),
            Status = query.Int("status"),
            IsPaid = query.Bool("is_paid"),
            IsCompleted = query.Bool("is_completed") ?? true,
            PaymethodId = query.Int("paymethod_id"),
            TransactionId = query.Text("transaction_id"),
            DeliverDate = query.Text("deliver_date"),
            TakeOutDate = query.Text("take_out_date"),
            MinCreateDate = query.Date("min_create_date"),
            MaxCreateDate = query.Date("max_create_date", endOfDay: true),
        };
    }

    public bool Fits(Order order) =>
        order.IsCompleted == IsCompleted
        && (MinCreateDate is null || order.CreateDate >= MinCreateDate)
        && (MaxCreateDate is null || order.CreateDate <= MaxCreateDate)
        && (IsPaid is null || order.IsPaid == IsPaid)
        && (Status is null || order.Status == Status)
        && (Number is null || order.Number == Number)
        && (PaymethodId is null || order.PaymethodId == PaymethodId)
        && (TransactionId is null || order.TransactionId == TransactionId)
        && StartsWith(order.DeliverDate, DeliverDate)
        && StartsWith(order.TakeOutDate, TakeOutDate);

    /// <summary>A date is also met by any time of that day.</summary>
    private static bool StartsWith(string? value, string? wanted) => wanted is null || value?.StartsWith(wanted, StringComparison.Ordinal) == true;
}
