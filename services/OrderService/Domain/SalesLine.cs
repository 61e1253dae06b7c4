namespace OrderService.Domain;

/// <summary>One line of the document.</summary>
/// <param name="Item">The item's number in Visma.</param>
/// <param name="Description">Text of the line; null leaves the item's own.</param>
/// <param name="Quantity">Negative only for the returned lines of an exchange.</param>
/// <param name="UnitPrice">Before <paramref name="Discount"/>, in the company's terms (with or without VAT).</param>
/// <param name="Discount">Off the line as a whole, cents.</param>
/// <param name="Amount">Quantity × price − discount, cents: what Visma will reckon.</param>
/// <param name="TaxCategory">VAT category; null leaves the item's own.</param>
/// <param name="VatRate">Percentage the category stands for.</param>
public sealed record SalesLine(
    string Item,
    string? Description,
    decimal Quantity,
    decimal UnitPrice,
    decimal Discount,
    decimal Amount,
    string? TaxCategory,
    decimal VatRate);
