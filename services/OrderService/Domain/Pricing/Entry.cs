namespace OrderService.Domain.Pricing;

/// <summary>A row or a cost of the sale on its way to a line: the item is known, the VAT category is not.</summary>
/// <param name="Item">Item number in Visma.</param>
/// <param name="Description">Text of the line.</param>
/// <param name="Quantity">Signed quantity.</param>
/// <param name="Amount">Total after discount, as stated.</param>
/// <param name="Discount">Discount contained in the difference to the list price, as stated; never negative.</param>
/// <param name="VatRate">Percentage.</param>
/// <param name="IncludesVat">Whether the stated amounts include VAT.</param>
/// <param name="IsCost">Shipping, payment and other costs, as opposed to goods.</param>
/// <param name="TaxCategory">A category that goes before the one of the rate.</param>
internal sealed record Entry(
    string Item,
    string? Description,
    decimal Quantity,
    decimal Amount,
    decimal Discount,
    decimal VatRate,
    bool IncludesVat,
    bool IsCost = false,
    string? TaxCategory = null)
{
    private decimal Factor => 1 + (VatRate / 100);

    /// <summary>The amount with VAT, not rounded.</summary>
    public decimal Gross => IncludesVat ? Amount : Amount * Factor;

    /// <summary>The amount without VAT, not rounded.</summary>
    public decimal Net => IncludesVat ? Amount / Factor : Amount;

    /// <summary>The discount in the company's terms, cents.</summary>
    public decimal DiscountIn(bool pricesIncludeVat) =>
        Cents.Round(pricesIncludeVat == IncludesVat ? Discount : pricesIncludeVat ? Discount * Factor : Discount / Factor);
}
