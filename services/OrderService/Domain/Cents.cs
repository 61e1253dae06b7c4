namespace OrderService.Domain;

/// <summary>Amounts in hundredths, rounded as an ERP does: half away from zero.</summary>
public static class Cents
{
    public static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Splits <paramref name="total"/> (a whole number of cents) over parts in proportion to <paramref name="weights"/>, so that the parts
    /// are whole cents and add up exactly; the cents left over go where rounding took most away.
    /// </summary>
    public static decimal[] Split(decimal total, IReadOnlyList<decimal> weights)
    {
        var sum = weights.Sum();
        if (sum == 0)
            throw new ArgumentException("Weights that add up to nothing cannot carry an amount.", nameof(weights));

        var exact = weights.Select(weight => total * weight / sum).ToArray();
        return Adjust(exact, total);
    }

    /// <summary>Rounds each of <paramref name="exact"/> to cents so that they add up to <paramref name="total"/>, moving each by as little as possible, whatever their order.</summary>
    public static decimal[] Adjust(IReadOnlyList<decimal> exact, decimal total)
    {
        var rounded = exact.Select(Round).ToArray();
        var cents = (int)((total - rounded.Sum()) * 100);
        if (cents == 0)
            return rounded;

        var step = Math.Sign(cents);
        var order = Enumerable.Range(0, rounded.Length)
            .Where(i => exact[i] != 0)
            .OrderByDescending(i => (exact[i] - rounded[i]) * step)
            .ThenByDescending(i => exact[i])
            .ToArray();
        for (var i = 0; i < Math.Abs(cents); i++)
            rounded[order[i % order.Length]] += step * 0.01m;
        return rounded;
    }
}
