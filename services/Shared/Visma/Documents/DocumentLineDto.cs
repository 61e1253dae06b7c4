namespace Visma.Documents;

/// <summary>A line of a financial document as read.</summary>
public sealed record DocumentLineDto
{
    public int? LineNumber { get; init; }
    public string? InventoryNumber { get; init; }
    public string? Description { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? UnitPriceInCurrency { get; init; }
    public decimal? AmountInCurrency { get; init; }
    public decimal? DiscountAmountInCurrency { get; init; }
    public decimal? DiscountPercent { get; init; }
    public bool? ManualDiscount { get; init; }
    public IdDescription? VatCode { get; init; }
    public string? Uom { get; init; }
    public string? Note { get; init; }
}
