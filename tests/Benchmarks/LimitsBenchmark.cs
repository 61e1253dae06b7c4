using System.Text.Json.Nodes;
using SystemKit;

namespace Benchmarks;

/// <summary>
/// How many orders get over in one of Visma's hours when it grants so many calls: sells more than can pass, and counts what is booked when the
/// calls of the first window are spent. Customers and items are known before, as in a shop that has run for a day.
/// </summary>
internal static class LimitsBenchmark
{
    private static readonly TimeSpan Stillness = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    public static async Task<int> RunAsync(int warmUp, int perHour, CancellationToken stop)
    {
        await using var shop = await Shop.OpenOutsideAsync("limits", vismaCallsPerHour: 1_000_000);
        await using var deployment = await Deployment.StartAsync(shop);
        await shop.SellAsync(warmUp, 3, "known", seed: 1);
        await Progress.AllTransferredAsync(deployment, warmUp, stop);

        // A changed limit begins a new window: what the warm-up spent does not count.
        var spent = await Calls.OfAsync(shop.Visma);
        using var narrowed = await shop.Visma.PutAsync(
            new Uri("/_control/limits", UriKind.Relative),
            new StringContent(new JsonObject { ["enabled"] = true, ["perHour"] = perHour }.ToJsonString(), null, "application/json"),
            stop);
        narrowed.EnsureSuccessStatusCode();

        await shop.SellAsync(perHour, 3, "known", seed: 2);
        var booked = await StillAsync(shop, stop) - warmUp;
        var stats = await shop.VismaStatsAsync();
        Report.Write("limits", new JsonObject
        {
            ["visma_calls_per_hour"] = perHour,
            ["orders_per_hour"] = booked,
            ["visma_calls"] = await Calls.OfAsync(shop.Visma) - spent,
            ["calls_per_order"] = Report.Round((await Calls.OfAsync(shop.Visma) - spent) / (double)Math.Max(1, booked), 2),
            ["answered_429"] = stats["limited"]!.DeepClone(),
            ["doubled"] = stats["duplicates"]!.GetValue<int>(),
        });
        return 0;
    }

    /// <summary>The number of documents once no more came for a while.</summary>
    private static async Task<int> StillAsync(Shop shop, CancellationToken stop)
    {
        var (booked, since) = (-1, TimeProvider.System.GetTimestamp());
        while (TimeProvider.System.GetElapsedTime(since) < Stillness)
        {
            if (await Progress.BookedAsync(shop) is var now && now != booked)
                (booked, since) = (now, TimeProvider.System.GetTimestamp());
            await Task.Delay(Look, stop);
        }

        return booked;
    }
}
