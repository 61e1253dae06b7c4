using System.Text.Json.Nodes;
using SystemKit;

namespace Benchmarks;

/// <summary>Sells many orders at once and single ones at idle, and says what it took.</summary>
internal static class OrdersBenchmark
{
    private const int Lines = 3;

    public static async Task<int> RunAsync(OrdersOptions options, CancellationToken stop)
    {
        await using var shop = await Shop.OpenOutsideAsync("bench", configure: settings => settings[nameof(Shop.Visma)]!["InFlight"] = options.InFlight);
        await using var deployment = await Deployment.StartAsync(shop);
        var costs = await Costs.OfAsync(deployment);

        if (options.WarmUp > 0)
        {
            await shop.SellAsync(options.WarmUp, Lines, "known", seed: 1);
            await Progress.AllTransferredAsync(deployment, options.WarmUp, stop);
            Report.Say($"warm: {options.WarmUp} orders");
        }

        if (options.LatencyMs > 0)
            await shop.Visma.FaultAsync(new { kind = "latency", path = "/api/**", latencyMs = options.LatencyMs });

        var singles = await SingleSales.RunAsync(shop, options.Singles, stop);
        var many = await ManyAsync(options, shop, deployment, costs, stop);
        var sold = options.WarmUp + options.Singles + options.Orders;
        var stats = await shop.VismaStatsAsync();

        using var raw = new RawLoop(shop, options.InFlight);
        var rawPerSecond = await raw.RunAsync(many.Sold, stop);

        Report.Write("orders", new JsonObject
        {
            ["orders"] = options.Orders,
            ["latency_ms"] = options.LatencyMs,
            ["in_flight"] = options.InFlight,
            ["orders_per_s"] = Report.Round(many.PerSecond),
            ["raw_orders_per_s"] = Report.Round(rawPerSecond),
            ["ratio"] = Report.Round(many.PerSecond / rawPerSecond, 3),
            ["cpu_ms_per_order"] = Report.Round(many.CpuMs.Values.Sum()),
            ["cpu_ms_per_order_by_part"] = Report.Parts(many.CpuMs),
            ["visma_calls_per_order"] = Report.Round(many.VismaCalls, 3),
            ["ccv_calls_per_order"] = Report.Round(many.CcvCalls, 3),
            ["p50_ms"] = Report.Round(Report.Percentile(singles, 0.5)),
            ["p99_ms"] = Report.Round(Report.Percentile(singles, 0.99)),
            ["rss_mib"] = Report.Round(many.Memory.Values.Max()),
            ["rss_mib_by_part"] = Report.Parts(many.Memory),
            ["lost"] = Math.Max(0, sold - stats["documents"]!.GetValue<int>()),
            ["doubled"] = stats["duplicates"]!.GetValue<int>(),
        });
        return 0;
    }

    private static async Task<Many> ManyAsync(OrdersOptions options, Shop shop, Deployment deployment, Costs costs, CancellationToken stop)
    {
        var before = options.WarmUp + options.Singles;
        var (visma, ccv, cpu) = (await Calls.OfAsync(shop.Visma), await Calls.OfAsync(shop.Ccv), costs.Cpu());
        var started = TimeProvider.System.GetTimestamp();
        var sold = await shop.SellAsync(options.Orders, Lines, "known", seed: 2);
        await Progress.DocumentsAsync(shop, before + options.Orders, stop);
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await Progress.AllTransferredAsync(deployment, before + options.Orders, stop);
        var after = costs.Cpu();
        return new Many(
            sold,
            options.Orders / seconds,
            after.ToDictionary(part => part.Key, part => (part.Value - cpu[part.Key]) * 1000 / options.Orders),
            (double)(await Calls.OfAsync(shop.Visma) - visma) / options.Orders,
            (double)(await Calls.OfAsync(shop.Ccv) - ccv) / options.Orders,
            costs.Memory());
    }

    private sealed record Many(
        IReadOnlyList<SoldOrder> Sold, double PerSecond, Dictionary<string, double> CpuMs, double VismaCalls, double CcvCalls, Dictionary<string, double> Memory);
}
