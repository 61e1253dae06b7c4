namespace Ccv;

/// <summary>Which orders to list. CCV has no filter on the time of a change; what is left out is not sent.</summary>
public sealed record CcvOrderFilter
{
    /// <summary>Created at or after this time.</summary>
    public DateTimeOffset? MinCreateDate { get; init; }

    /// <summary>Created at or before this time.</summary>
    public DateTimeOffset? MaxCreateDate { get; init; }

    /// <summary>Finished orders (CCV's own default when left out) or abandoned baskets.</summary>
    public bool? IsCompleted { get; init; }

    /// <summary>Paid or unpaid ones.</summary>
    public bool? IsPaid { get; init; }

    /// <summary>One order state, 1 (new) to 14 (reserved).</summary>
    public int? Status { get; init; }

    /// <summary>The number without its prefix.</summary>
    public long? OrderNumber { get; init; }

    /// <summary>One way of paying.</summary>
    public long? PaymethodId { get; init; }

    /// <summary>The payment provider's transaction.</summary>
    public string? TransactionId { get; init; }

    /// <summary>The order of the list.</summary>
    public CcvOrderSort Sort { get; init; } = CcvOrderSort.Id;
}

/// <summary>The orders in which CCV can list orders.</summary>
public enum CcvOrderSort
{
    /// <summary>Lowest id first.</summary>
    Id,

    /// <summary>Highest id first.</summary>
    IdDescending,

    /// <summary>Lowest number first.</summary>
    OrderNumber,

    /// <summary>Highest number first.</summary>
    OrderNumberDescending,

    /// <summary>Oldest first.</summary>
    CreateDate,

    /// <summary>Newest first.</summary>
    CreateDateDescending,
}
