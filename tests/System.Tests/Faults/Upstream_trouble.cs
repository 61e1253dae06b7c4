using System.Text.Json.Nodes;

namespace System.Tests.Faults;

/// <summary>Both systems misbehave while customers buy; each shop has one kind of trouble, and all shops share the services.</summary>
public sealed class Upstream_trouble
{
    private const int Orders = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task of_every_kind_loses_none_doubles_none_and_fails_none()
    {
        (string Name, object Fault, Action<JsonObject>? Configure)[] troubles =
        [
            ("unavailable", new { kind = "503", seconds = 60 }, null),
            ("turned-away", new { kind = "429", seconds = 30, every = 2, retryAfter = 5 }, null),
            ("slow", new { kind = "latency", latencyMs = 3_000, seconds = 30 }, null),
            ("hanging", new { kind = "latency", latencyMs = 600_000, seconds = 20 }, Impatient),
            ("garbage", new { kind = "garbage", seconds = 30, every = 2 }, null),
            ("half-bodies", new { kind = "half-body", seconds = 30, every = 3 }, null),
            ("dropped", new { kind = "drop", seconds = 30, every = 3 }, null),
        ];
        await RunAsync(troubles, (deployment, shop) => deployment.NothingIsLostAsync(Patience, shop));
    }

    // Visma says 500 for what it rejects, too: an order may fail by it, but not in silence.
    [Fact]
    public Task that_may_be_a_rejection_fails_orders_where_people_see_them_with_reason_and_advice() => RunAsync(
        [("failing", new { kind = "500", seconds = 30, every = 3 }, null)],
        (deployment, shop) => deployment.NothingIsHiddenAsync(Patience, shop));

    [Fact]
    public async Task after_each_kind_of_create_doubles_none()
    {
        (string Name, object Fault, Action<JsonObject>? Configure)[] troubles =
        [
            ("orders", new { kind = "timeout-after-create", latencyMs = 1_000, count = 60, every = 2 }, null),
            ("invoices", new { kind = "timeout-after-create", latencyMs = 1_000, count = 60, every = 2 }, OtherDocuments.Invoices),
            ("cash-sales", new { kind = "timeout-after-create", latencyMs = 1_000, count = 60, every = 2 }, OtherDocuments.CashSales),
            ("orders-hanging", new { kind = "timeout-after-create", latencyMs = 600_000, count = 30, every = 2 }, Impatient),
        ];
        await RunAsync(troubles, (deployment, shop) => deployment.NothingIsLostAsync(Patience, shop));
    }

    private static async Task RunAsync(
        (string Name, object Fault, Action<JsonObject>? Configure)[] troubles, Func<Deployment, Shop, Task> reckon)
    {
        var shops = new List<Shop>();
        try
        {
            foreach (var (name, _, configure) in troubles)
            {
                shops.Add(await Shop.OpenAsync(name, checkSchemas: false, configure: settings =>
                {
                    settings["Orders"]!["SettleTime"] = "00:00:20";
                    configure?.Invoke(settings);
                }));
            }

            await using var deployment = await Deployment.StartAsync(
                new DeploymentPlan { Settings = new Dictionary<string, string> { ["OrderService__LongestPause"] = "00:00:10" } }, [.. shops]);

            var chaos = new Chaos(seed: 81);
            await Task.WhenAll(troubles.Zip(shops).Select(async pair =>
            {
                var ((name, fault, _), shop) = pair;
                await shop.SellAsync(Orders / 3, seed: 1);
                await shop.Ccv.FaultAsync(fault);
                await shop.Visma.FaultAsync(fault);
                await shop.BuyAsync(Orders - (Orders / 3), seed: 81, during: Task.Delay(TimeSpan.FromSeconds(20)));
                await deployment.AllEndAsync(Patience, shop);
                chaos.Tell($"{name}: {Orders} orders have ended");
            }));
            TestContext.Current.TestOutputHelper!.WriteLine(chaos.Story);

            foreach (var shop in shops)
                await reckon(deployment, shop);
        }
        finally
        {
            foreach (var shop in shops)
                await shop.DisposeAsync();
        }
    }

    private static void Impatient(JsonObject settings)
    {
        settings["Ccv"]!["Timeout"] = "00:00:03";
        settings["Visma"]!["Timeout"] = "00:00:03";
    }
}
