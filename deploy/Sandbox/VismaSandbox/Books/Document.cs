namespace VismaSandbox.Books;

/// <summary>
/// A sales order, invoice, credit note or cash sale. The texts are what the API answers; the rest is what it is searched by and what
/// the control interface tells. <see cref="Total"/> is signed as its effect on the customer: what is given back is negative.
/// </summary>
internal sealed record Document
{
    public const string SalesOrder = "salesorder";
    public const string Invoice = "invoice";
    public const string CreditNote = "creditnote";
    public const string CashSale = "cashsale";

    public required string Kind { get; init; }

    public required string Type { get; init; }

    public required string Number { get; init; }

    /// <summary>Our own order number, in whichever field this kind has for it.</summary>
    public string? CustomerOrder { get; init; }

    public string? ExternalReference { get; init; }

    public string? CustomerRefNumber { get; init; }

    public string? PaymentReference { get; init; }

    public required string CustomerNumber { get; init; }

    public required string CustomerName { get; init; }

    public required decimal Total { get; init; }

    public required int LineCount { get; init; }

    public required string Status { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset Modified { get; init; }

    public required long Version { get; init; }

    /// <summary>The single record's read shape, without version and times of its own.</summary>
    public required RawJson Body { get; init; }

    /// <summary>The lines in their read shape.</summary>
    public required RawJson Lines { get; init; }

    /// <summary>Sales orders: the row of the order list.</summary>
    public RawJson Row { get; init; } = "null";

    /// <summary>Sales orders: the tax rows.</summary>
    public RawJson Taxes { get; init; } = "null";

    public string Key => KeyOf(Kind, Type, Number);

    public string Stamp => SandboxJson.Stamp(Version);

    public static string KeyOf(string kind, string type, string number) =>
        kind == SalesOrder ? $"{kind}/{type}/{number}" : $"{kind}/{number}";
}
