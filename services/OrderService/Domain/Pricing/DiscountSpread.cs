namespace OrderService.Domain.Pricing;

/// <summary>
/// Takes a discount on the whole order off its lines in proportion to their amounts, which lowers the VAT of each rate by its share,
/// as VAT law has it. Goods bear it; costs only where the goods are not worth enough.
/// </summary>
internal static class DiscountSpread
{
    public static bool IsPossible(IReadOnlyList<Entry> entries, decimal discount) => discount == 0 || Bearers(entries, discount).Count > 0;

    public static IReadOnlyList<Entry> Apply(IReadOnlyList<Entry> entries, decimal discount)
    {
        if (discount == 0)
            return entries;

        discount = Cents.Round(discount);
        var bearers = Bearers(entries, discount);
        var shares = Cents.Split(discount, [.. bearers.Select(index => entries[index].Amount)]);
        var result = entries.ToArray();
        foreach (var (index, share) in bearers.Zip(shares))
        {
            var entry = entries[index];
            result[index] = entry with { Amount = entry.Amount - share, Discount = entry.Discount + Math.Abs(share) };
        }

        return result;
    }

    private static List<int> Bearers(IReadOnlyList<Entry> entries, decimal discount)
    {
        // A refund gives the discount back: there, discount and amounts are negative.
        var sign = Math.Sign(discount);
        var all = Enumerable.Range(0, entries.Count).Where(index => entries[index].Amount * sign > 0).ToList();
        var goods = all.Where(index => !entries[index].IsCost).ToList();
        return goods.Sum(index => entries[index].Amount) * sign >= discount * sign ? goods : all;
    }
}
