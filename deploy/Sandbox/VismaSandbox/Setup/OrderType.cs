namespace VismaSandbox.Setup;

/// <summary>A sales order type as a company sets it up.</summary>
internal sealed record OrderType(
    string Id, bool Active, string Description, string Behavior, string DefaultOperation, string CustomerDocument, bool TakesBoth = false)
{
    public static IReadOnlyDictionary<string, OrderType> All { get; } = new OrderType[]
    {
        new("SO", true, "Sales order", "SalesOrder", "Issue", "Invoice"),
        new("IN", true, "Invoice", "Invoice", "Issue", "Invoice"),
        new("CS", true, "Cash sale", "Invoice", "Issue", "CashSale"),
        new("CR", true, "Cash return", "CreditMemo", "Receipt", "CashReturn"),
        new("CM", true, "Credit memo", "CreditMemo", "Receipt", "CreditMemo"),
        new("RC", true, "Return for credit", "RMAOrder", "Receipt", "CreditMemo"),
        new("RM", true, "Return with replacement", "RMAOrder", "Receipt", "Invoice", TakesBoth: true),
        new("QT", true, "Quote", "Quote", "Issue", "NoUpdate"),
        new("ZZ", false, "Retired order type", "SalesOrder", "Issue", "Invoice"),
    }.ToDictionary(type => type.Id, StringComparer.OrdinalIgnoreCase);

    public bool Takes(string operation) => TakesBoth || operation == DefaultOperation;

    /// <summary>Cash documents are paid on the spot, so they must say how.</summary>
    public bool IsCash => CustomerDocument is "CashSale" or "CashReturn";
}
