using Microsoft.EntityFrameworkCore;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Replays;

public sealed class When_two_replicas_share_replays(Shop shop, PostgresServer server) : IClassFixture<Shop>, IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Each_order_begins_once_in_either_and_a_run_goes_on_when_the_replica_that_took_it_is_gone()
    {
        var database = new Dictionary<string, string?>
        {
            ["Database:Provider"] = "Postgres", ["ConnectionStrings:orders"] = await server.CreateDatabaseAsync(), ["KeyRing:Folder"] = Path.Combine(Path.GetTempPath(), Unique.Name("keys-")),
        };
        await using var first = await OrderHost.StartAsync(shop.Settings(), database, enabled: false);
        await using var second = await OrderHost.StartAsync(shop.Settings(), database, enabled: false);
        var orders = await first.FailedAsync(24);

        var one = await first.AskAsync("/api/orders/replay", new { filter = new { ids = orders.Take(12) } });
        var two = await second.AskAsync("/api/orders/replay", new { filter = new { ids = orders.Skip(12) } });
        (await first.RunInAsync(one, "finished")).Of("transferred").ShouldBe(12);
        (await first.RunInAsync(two, "finished")).Of("transferred").ShouldBe(12);
        (await first.ReadAsync(context => context.Transfers.Select(order => order.Replays).Distinct().ToListAsync())).ShouldBe([1]);

        var more = await first.FailedAsync(1);
        second.Products.BeAwayFor("MISC");
        first.Products.BeAwayFor("MISC");
        var three = await second.AskAsync($"/api/orders/{more[0]}/replay");
        await Eventually.BecomesTrue(async () => (await first.GetAsync($"/api/orders/replays/{three.Run()}")).Of("waiting") == 1, "it waits");
        await second.StopAsync();
        first.Products.Know("MISC");
        var now = TimeProvider.System.GetUtcNow();
        await first.ReadAsync(context => context.Transfers.Where(order => order.CorrelationId == more[0])
            .ExecuteUpdateAsync(set => set.SetProperty(order => order.ResumeAt, now)));
        (await first.RunInAsync(three, "finished")).Of("transferred").ShouldBe(1);
    }
}
