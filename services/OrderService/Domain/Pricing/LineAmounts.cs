namespace OrderService.Domain.Pricing;

/// <summary>
/// The cents of each line in the company's terms. Visma reckons VAT on the sum of a rate's lines, so the lines of one rate are rounded
/// together: their sum is the one whose VAT brings it closest to what the customer pays.
/// </summary>
internal static class LineAmounts
{
    public static decimal[] For(IReadOnlyList<Entry> entries, IReadOnlyList<string?> categories, bool pricesIncludeVat)
    {
        var amounts = new decimal[entries.Count];
        var groups = Enumerable.Range(0, entries.Count).GroupBy(index => (categories[index], entries[index].VatRate));
        foreach (var group in groups)
        {
            var indexes = group.ToList();
            var exact = indexes.Select(index => pricesIncludeVat ? entries[index].Gross : entries[index].Net).ToList();
            var gross = indexes.Sum(index => entries[index].Gross);
            var total = pricesIncludeVat ? Cents.Round(gross) : BestNet(exact.Sum(), gross, group.Key.VatRate);
            foreach (var (index, amount) in indexes.Zip(Cents.Adjust(exact, total)))
                amounts[index] = amount;
        }

        return amounts;
    }

    /// <summary>What Visma makes of lines: their amounts, with VAT reckoned on each rate's sum where prices are without.</summary>
    public static decimal DocumentTotal(IEnumerable<SalesLine> lines, bool pricesIncludeVat) =>
        lines.GroupBy(line => (line.TaxCategory, line.VatRate))
            .Sum(group => pricesIncludeVat ? group.Sum(line => line.Amount) : WithVat(group.Sum(line => line.Amount), group.Key.VatRate));

    private static decimal BestNet(decimal net, decimal gross, decimal rate)
    {
        var nearest = Cents.Round(net);
        return new[] { nearest, nearest - 0.01m, nearest + 0.01m }.MinBy(candidate => Math.Abs(WithVat(candidate, rate) - gross));
    }

    private static decimal WithVat(decimal net, decimal rate) => net + Cents.Round(net * rate / 100);
}
