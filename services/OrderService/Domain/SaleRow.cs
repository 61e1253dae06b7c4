namespace OrderService.Domain;

/// <summary>One row of a sale.</summary>
/// <param name="Sku">The variant's SKU, else the product's; null for a free-text row.</param>
/// <param name="Description">What the receipt says.</param>
/// <param name="Quantity">Negative for goods taken back; can be a fraction.</param>
/// <param name="Amount">The row's total after discount, surcharges included, with or without VAT as <paramref name="IncludesVat"/> says.</param>
/// <param name="Discount">The row's discount in total, in the same terms; never negative.</param>
/// <param name="VatRate">Percentage.</param>
/// <param name="IncludesVat">Whether the amounts include VAT.</param>
/// <param name="IsDeposit">A deposit (bottle, crate): never carries VAT.</param>
public sealed record SaleRow(
    string? Sku,
    string Description,
    decimal Quantity,
    decimal Amount,
    decimal Discount,
    decimal VatRate,
    bool IncludesVat,
    bool IsDeposit);
