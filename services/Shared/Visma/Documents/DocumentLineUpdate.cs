namespace Visma.Documents;

/// <summary>A line of a financial document as written; amounts in the document's currency. A discount of our own needs <see cref="ManualDiscount"/>.</summary>
public sealed record DocumentLineUpdate
{
    /// <summary><c>Insert</c>, <c>Update</c> or <c>Delete</c>.</summary>
    public string Operation { get; init; } = "Insert";
    public string? InventoryNumber { get; init; }
    public int? LineNumber { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? UnitPriceInCurrency { get; init; }
    public decimal? ManualAmountInCurrency { get; init; }
    public string? AccountNumber { get; init; }

    /// <summary>The VAT category.</summary>
    public string? VatCodeId { get; init; }
    public string? Uom { get; init; }
    public decimal? DiscountPercent { get; init; }
    public decimal? DiscountAmountInCurrency { get; init; }
    public bool? ManualDiscount { get; init; }
    public IReadOnlyList<SubaccountSegment>? Subaccount { get; init; }
    public string? Salesperson { get; init; }
    public string? Note { get; init; }
    public string? BranchNumber { get; init; }
}
