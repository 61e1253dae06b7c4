using Integrations;
using OrderService.Domain.Pricing;
using Upstream;

namespace OrderService.Domain;

/// <summary>Turns a sale into the document for Visma, to the cent, or says why that cannot be.</summary>
public static class SalesDocumentFactory
{
    /// <summary>The document of <paramref name="sale"/>.</summary>
    /// <exception cref="FailureException">
    /// <c>validation</c>: no rows, or rows and total that do not agree; <c>missing</c>: a row without product and no fallback item;
    /// <c>configuration</c>: no item for a cost, or no VAT category for a rate.
    /// </exception>
    public static SalesDocument Create(Sale sale, OrderSettings settings)
    {
        var entries = SaleEntries.Of(sale, settings);
        var reading = SaleReading.Best(sale, entries);
        if (reading.Difference > settings.RoundingThreshold)
            throw Refusal.TotalsDisagree(sale, reading.Sum, settings.RoundingThreshold);

        var nature = Natures.Of(sale, settings.Document);
        var turned = nature == DocumentNature.Refund ? [.. reading.Entries.Select(Turned)] : reading.Entries;
        var total = nature == DocumentNature.Refund ? -reading.Total : reading.Total;

        var categories = turned.Select(entry => entry.TaxCategory ?? TaxCategories.For(sale, entry.VatRate, settings)).ToList();
        var amounts = LineAmounts.For(turned, categories, settings.PricesIncludeVat);
        var lines = turned
            .Select((entry, i) => LinePrice.Line(
                entry, amounts[i], categories[i], settings.SendDiscounts, settings.PricesIncludeVat, settings.UnitPriceDecimals))
            .ToList();

        var difference = total - LineAmounts.DocumentTotal(lines, settings.PricesIncludeVat);
        if (difference != 0)
            lines.Add(RoundingLine(sale, reading, difference, categories.Distinct().Count(), settings));
        return new SalesDocument(nature, lines, total);
    }

    // What is taken back becomes positive; what was sold or charged with it becomes negative.
    private static Entry Turned(Entry entry) => entry with
    {
        Quantity = entry.Amount <= 0 ? Math.Abs(entry.Quantity) : -Math.Abs(entry.Quantity),
        Amount = -entry.Amount,
    };

    // CCV's own difference is within the threshold by now; reckoning VAT on each rate's sum may add a cent for each.
    private static SalesLine RoundingLine(Sale sale, SaleReading reading, decimal difference, int rates, OrderSettings settings)
    {
        if (Math.Abs(difference) > settings.RoundingThreshold + (0.01m * rates))
            throw Refusal.TotalsDisagree(sale, reading.Sum, settings.RoundingThreshold);
        if (string.IsNullOrWhiteSpace(settings.Rounding.Item))
            throw Refusal.NoItemFor("the rounding difference", "Orders:Rounding:Item", sale);

        var category = settings.Rounding.TaxCategory ?? TaxCategories.For(sale, 0, settings);
        return new SalesLine(settings.Rounding.Item, settings.Rounding.Description ?? "Rounding", 1, difference, 0, difference, category, 0);
    }
}
