namespace SystemKit;

/// <summary>Customers who keep buying, whatever happens to the systems behind the till.</summary>
internal static class Customers
{
    /// <summary>Sells so many orders in random portions while the task runs, and what is left when it ends.</summary>
    public static async Task BuyAsync(this Shop shop, int orders, int seed, Task during, int lines = 3)
    {
        var random = new Random(seed);
        var left = orders;
        while (left > 0)
        {
            var count = during.IsCompleted ? left : Math.Min(left, random.Next(1, Math.Max(2, orders / 15)));
            if (await TrySellAsync(shop, count, lines, random.Next()))
                left -= count;
            await Task.WhenAny(during, Task.Delay(random.Next(100, 1_500)));
        }
    }

    // A till that is being restarted sells nothing for a moment.
    private static async Task<bool> TrySellAsync(Shop shop, int count, int lines, int seed)
    {
        try
        {
            await shop.SellAsync(count, lines, seed: seed);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
