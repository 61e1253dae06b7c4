using SystemKit;

namespace Benchmarks;

/// <summary>One sale at a time on an idle system, announced by webhook: how long until its document is in the books.</summary>
internal static class SingleSales
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>Milliseconds of each sale, to the two of the look.</summary>
    public static async Task<List<double>> RunAsync(Shop shop, int count, CancellationToken stop)
    {
        var took = new List<double>(count);
        for (var sale = 0; sale < count; sale++)
        {
            var booked = await Progress.BookedAsync(shop);
            var started = TimeProvider.System.GetTimestamp();
            await shop.SellAsync(1, 3, "known", seed: 1_000 + sale);
            while (await Progress.BookedAsync(shop) == booked)
                await Task.Delay(Look, stop);
            took.Add(TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(Rest, stop);
        }

        return took;
    }
}
