namespace OrderService.Domain.Pricing;

/// <summary>The reading of a sale under which its rows, costs and discounts make its total.</summary>
/// <param name="Entries">Rows and costs with the order's discounts spread over them and VAT as read.</param>
/// <param name="Total">What the document has to come to, VAT included.</param>
internal sealed record SaleReading(IReadOnlyList<Entry> Entries, decimal Total)
{
    /// <summary>What rows and costs come to, VAT included, to the cent.</summary>
    public decimal Sum { get; } = Cents.Round(Entries.Sum(entry => entry.Gross));

    public decimal Difference => Math.Abs(Sum - Total);

    /// <summary>
    /// The first reading that fits best. The likely ones come first: VAT as flagged, all discounts taken off; then those for tills
    /// that contain the discounts in the rows, or state totals without VAT.
    /// </summary>
    public static SaleReading Best(Sale sale, IReadOnlyList<Entry> entries)
    {
        var readings =
            from vat in VatReadings(sale)
            from discount in Discounts(sale)
            where DiscountSpread.IsPossible(entries, discount)
            let reading = Read(sale, DiscountSpread.Apply(entries, discount), vat)
            where reading is not null
            select reading;
        return readings.MinBy(reading => reading.Difference) ?? new SaleReading(entries, sale.Total);
    }

    private static IEnumerable<VatReading> VatReadings(Sale sale)
    {
        if (sale.IntraCommunity)
            return [VatReading.None];
        if (sale.TotalTax == 0)
            return sale.TaxesIncluded ? [VatReading.AsFlagged, VatReading.None] : [VatReading.None, VatReading.AsFlagged];
        return [VatReading.AsFlagged, VatReading.Included, VatReading.OnTopOfTotal];
    }

    private static IEnumerable<decimal> Discounts(Sale sale)
    {
        // A negative extra cost is a discount by another name, and always on top of the others.
        return new[] { sale.OrderDiscount + sale.CreditPointDiscount, sale.CreditPointDiscount, sale.OrderDiscount, 0 }
            .Distinct()
            .Select(discount => discount + sale.ExtraDiscount);
    }

    private static SaleReading? Read(Sale sale, IReadOnlyList<Entry> entries, VatReading vat) => vat switch
    {
        VatReading.None => new SaleReading([.. entries.Select(entry => entry with { VatRate = 0 })], sale.Total),
        VatReading.OnTopOfTotal => OnTop(sale, entries),
        VatReading.Included => Included(sale, entries),
        _ => new SaleReading(entries, sale.Total),
    };

    // CCV adds up the rows as they are: where they are without VAT, so is the total, and the stated VAT comes on top.
    private static SaleReading? OnTop(Sale sale, IReadOnlyList<Entry> entries)
    {
        var tax = entries.Sum(entry => entry.Gross - entry.Net);
        return Agrees(tax, sale, entries.Count) ? new SaleReading(entries, sale.Total + sale.TotalTax) : null;
    }

    // Flags that contradict the sum are set aside only where the stated VAT agrees with the sum as well.
    private static SaleReading? Included(Sale sale, IReadOnlyList<Entry> entries)
    {
        var included = entries.Select(entry => entry with { IncludesVat = true }).ToList();
        var tax = included.Sum(entry => entry.Gross - entry.Net);
        return Agrees(tax, sale, included.Count) ? new SaleReading(included, sale.Total) : null;
    }

    // Tills round VAT by row or by rate.
    private static bool Agrees(decimal tax, Sale sale, int entries) => Math.Abs(tax - sale.TotalTax) <= 0.01m * (entries + 1);
}
