namespace OrderService.Domain.Pricing;

/// <summary>Finds price and discount of a line so that Visma, reckoning quantity × price − discount, arrives at the line's cents.</summary>
internal static class LinePrice
{
    public static SalesLine Line(Entry entry, decimal amount, string? category, bool sendDiscounts, bool pricesIncludeVat, int decimals)
    {
        var discount = sendDiscounts && entry.Quantity > 0 && amount >= 0 ? entry.DiscountIn(pricesIncludeVat) : 0;
        if (discount > 0)
        {
            var listPrice = Price(amount + discount, entry.Quantity, decimals);
            var extended = Cents.Round(listPrice * entry.Quantity);
            if (extended >= amount)
                return Line(entry, listPrice, extended - amount, amount, category);
        }

        var price = Price(amount, entry.Quantity, decimals);
        var total = Cents.Round(price * entry.Quantity);
        return total == amount || entry.Quantity < 0 || amount < 0
            ? Line(entry, price, 0, total, category)
            : Rounded(entry, amount, category, decimals);
    }

    // So many pieces that the decimals of the price do not reach the cent: the next higher price, and the rest off the line.
    private static SalesLine Rounded(Entry entry, decimal amount, string? category, int decimals)
    {
        var unit = 1m;
        for (var i = 0; i < decimals; i++)
            unit /= 10;
        var price = Math.Ceiling(amount / entry.Quantity / unit) * unit;
        return Line(entry, price, Cents.Round(price * entry.Quantity) - amount, amount, category);
    }

    private static decimal Price(decimal amount, decimal quantity, int decimals) =>
        Math.Round(amount / quantity, decimals, MidpointRounding.AwayFromZero);

    private static SalesLine Line(Entry entry, decimal price, decimal discount, decimal amount, string? category) =>
        new(entry.Item, entry.Description, entry.Quantity, price, discount, amount, category, entry.VatRate);
}
