using System.Text.Json.Nodes;
using SystemKit;

namespace Benchmarks;

/// <summary>What changes as orders pile up: throughput, memory, size of the databases; and how long the lists take among many rows.</summary>
internal static class GrowthBenchmark
{
    private const int Batch = 10_000;

    public static async Task<int> RunAsync(int[] sizes, int rows, CancellationToken stop)
    {
        await using var shop = await Shop.OpenOutsideAsync("growth", settings => settings[nameof(Shop.Visma)]!["InFlight"] = 64);
        await using var deployment = await Deployment.StartAsync(shop);
        var costs = await Costs.OfAsync(deployment);
        var steps = new JsonArray();
        var done = 0;
        foreach (var size in sizes.Order())
        {
            var started = TimeProvider.System.GetTimestamp();
            var before = done;
            while (done < size)
            {
                var batch = Math.Min(Batch, size - done);
                await shop.SellAsync(batch, 3, "known", seed: done + 1);
                done += batch;
                await Progress.AllTransferredAsync(deployment, done, stop);
            }

            var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
            steps.Add(new JsonObject
            {
                ["orders_done"] = done,
                ["orders_per_s"] = Report.Round((done - before) / seconds),
                ["rss_mib"] = Report.Parts(costs.Memory()),
                ["databases_mib"] = Report.Round(await Servers.DatabaseMiBAsync(deployment)),
            });
            Report.Say(steps[^1]!.ToJsonString());
        }

        var stats = await shop.VismaStatsAsync();
        Report.Write("growth", new JsonObject
        {
            ["steps"] = steps,
            ["lost"] = Math.Max(0, done - stats["documents"]!.GetValue<int>()),
            ["doubled"] = stats["duplicates"]!.GetValue<int>(),
            ["lists"] = await Lists.TimeAsync(deployment, rows, stop),
        });
        return 0;
    }
}
