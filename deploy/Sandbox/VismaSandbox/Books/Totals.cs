using VismaSandbox.Setup;

namespace VismaSandbox.Books;

/// <summary>A line as far as amounts go. <paramref name="Sign"/> is -1 for what comes back.</summary>
internal sealed record AmountLine(
    decimal Quantity, decimal UnitPrice, decimal? DiscountPercent, decimal? DiscountAmount, VatCategory Vat, int Sign = 1, decimal? ManualAmount = null)
{
    public decimal Extended { get; } = ManualAmount ?? Totals.Cents(Quantity * UnitPrice);

    public decimal Discount => DiscountAmount is { } amount and not 0 ? amount : Totals.Cents(Extended * (DiscountPercent ?? 0) / 100m);

    public decimal Amount => Extended - Discount;
}

/// <summary>The tax of one category on the sum of a document's lines.</summary>
internal sealed record TaxAmount(VatCategory Category, decimal Taxable, decimal Vat);

/// <summary>What a document comes to: tax is worked out once per category on the sum of its lines and rounded to cents there.</summary>
internal sealed record Totals(decimal Lines, decimal Discounts, decimal Freight, IReadOnlyList<TaxAmount> Taxes)
{
    public decimal Vat => Taxes.Sum(tax => tax.Vat);

    public decimal Taxable => Taxes.Where(tax => !tax.Category.Exempt).Sum(tax => tax.Taxable);

    public decimal Exempt => Taxes.Where(tax => tax.Category.Exempt).Sum(tax => tax.Taxable);

    public decimal Total => Taxes.Sum(tax => tax.Taxable + tax.Vat);

    public static Totals Of(IReadOnlyCollection<AmountLine> lines, decimal freight = 0m, VatCategory? freightVat = null)
    {
        var amounts = lines.Select(line => (line.Vat, Amount: line.Sign * line.Amount));
        if (freight != 0m)
        {
            amounts = amounts.Append((freightVat ?? VatCategory.All["VAT0"], freight));
        }

        var taxes = amounts
            .GroupBy(entry => entry.Vat)
            .Select(group => Tax(group.Key, group.Sum(entry => entry.Amount)))
            .OrderBy(tax => tax.Category.Id, StringComparer.Ordinal)
            .ToList();
        return new(lines.Sum(line => line.Sign * line.Amount), lines.Sum(line => line.Sign * line.Discount), freight, taxes);
    }

    public static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    private static TaxAmount Tax(VatCategory category, decimal amount)
    {
        if (!category.Included)
        {
            return new(category, amount, Cents(amount * category.Rate / 100m));
        }

        var taxable = Cents(amount / (1m + (category.Rate / 100m)));
        return new(category, taxable, amount - taxable);
    }
}
