using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Replays;

public sealed class When_many_orders_are_replayed_on_Sqlite(Shop shop) : When_many_orders_are_replayed(shop), IClassFixture<Shop>
{
    protected override Task<Dictionary<string, string?>> DatabaseAsync() => Task.FromResult(new Dictionary<string, string?>());
}

public sealed class When_many_orders_are_replayed_on_Postgres(Shop shop, PostgresServer server)
    : When_many_orders_are_replayed(shop), IClassFixture<Shop>, IClassFixture<PostgresServer>
{
    protected override async Task<Dictionary<string, string?>> DatabaseAsync() => new()
    {
        ["Database:Provider"] = "Postgres",
        ["ConnectionStrings:orders"] = await server.CreateDatabaseAsync(),
    };
}

public abstract class When_many_orders_are_replayed(Shop shop) : IAsyncLifetime
{
    private const string Group = "/api/orders/groups?integration=" + OrderHost.Shop;

    private OrderHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OrderHost.StartAsync(shop.Settings(), await DatabaseAsync(), enabled: false);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<Dictionary<string, string?>> DatabaseAsync();

    [Fact]
    public async Task Exactly_the_counted_group_goes_in_waves_and_each_has_its_result()
    {
        await _host.FailedAsync(14);
        var other = (await _host.FailedAsync(1, code: "other"))[0];
        var group = (await _host.GetAsync(Group)).AsArray()[0]!;
        (group["count"]!.GetValue<int>(), group["code"]!.GetValue<string>(), group["step"]!.GetValue<string>()).ShouldBe((14, "1804", "check-products"));
        group["exampleMessage"]!.GetValue<string>().ShouldBe("An item is unknown.");
        (await _host.GetAsync($"/api/orders/replay/count?integration={OrderHost.Shop}&code=1804"))["count"]!.GetValue<int>().ShouldBe(14);

        var run = await _host.AskAsync("/api/orders/replay", new { filter = group["filter"], count = 14, note = "item made" });
        run["total"]!.GetValue<int>().ShouldBe(14);
        var late = (await _host.FailedAsync(1))[0];

        var done = await _host.RunInAsync(run, "finished");
        (done.Of("transferred"), done.Of("failedAgain"), done["wave"]!.GetValue<int>()).ShouldBe((14, 0, 3));
        (await _host.StateAsync(late)).ShouldBe("Failed");
        (await _host.StateAsync(other)).ShouldBe("Failed");
        var items = await _host.GetAsync($"/api/orders/replays/{run.Run()}/items?result=transferred&limit=10");
        items["items"]!.AsArray().Select(item => item!["wave"]!.GetValue<int>()).ShouldBe([1, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
        (await _host.GetAsync($"/api/orders/replays/{run.Run()}/items?limit=10&after={items["next"]}"))["items"]!.AsArray().Count.ShouldBe(4);
        (await shop.DocumentsAsync()).Count(document => document.ToJsonString().Contains("F-9", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(14);
    }

    [Fact]
    public async Task Another_count_than_was_seen_replays_nothing()
    {
        var orders = await _host.FailedAsync(3);
        var refused = await _host.AskAsync("/api/orders/replay", new { filter = new { ids = orders }, count = 2 }, HttpStatusCode.Conflict);
        refused["detail"]!.GetValue<string>().ShouldContain("3 orders fit the filter now, not 2");
        await _host.AskAsync("/api/orders/replay", new { filter = new { code = "no such code" }, count = 1 }, HttpStatusCode.Conflict);
        (await _host.GetAsync("/api/orders/replays"))["items"]!.AsArray().ShouldBeEmpty();
        (await _host.StateAsync(orders[0])).ShouldBe("Failed");
    }

    [Fact]
    public async Task It_stops_when_the_first_fails_again_and_goes_on_or_ends_at_a_persons_word()
    {
        _host.Products.Miss("KK-001");
        var orders = await _host.FailedAsync(5, sku: "KK-001");
        var run = await _host.AskAsync("/api/orders/replay", new { filter = new { ids = orders } });

        var stopped = await _host.RunInAsync(run, "stopped");
        (stopped.Of("failedAgain"), stopped.Of("pending")).ShouldBe((1, 4));
        stopped["stopped"]!["failure"]!["message"]!.GetValue<string>().ShouldBe("Item KK-001 is unknown.");
        _host.Products.Asked.Count.ShouldBe(1);

        await _host.AskAsync($"/api/orders/replays/{run.Run()}/continue", expected: HttpStatusCode.OK);
        (await Eventually.Gets(async () => await _host.RunInAsync(run, "stopped") is var again && again.Of("failedAgain") == 2 ? again : null,
            "the next one fails again")).Of("pending").ShouldBe(3);

        _host.Products.Know("KK-001");
        await _host.AskAsync($"/api/orders/replays/{run.Run()}/continue", expected: HttpStatusCode.OK);
        var done = await _host.RunInAsync(run, "finished");
        (done.Of("transferred"), done.Of("failedAgain")).ShouldBe((3, 2));
        await _host.AskAsync($"/api/orders/replays/{run.Run()}/continue", expected: HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_wave_whose_order_waits_stays_open_and_a_cancelled_run_sends_no_more_but_what_was_sent_runs_on()
    {
        _host.Products.BeAwayFor("KK-002");
        var orders = await _host.FailedAsync(4, sku: "KK-002");
        var run = await _host.AskAsync("/api/orders/replay", new { filter = new { ids = orders } });
        await Eventually.BecomesTrue(async () => (await _host.GetAsync($"/api/orders/replays/{run.Run()}")).Of("waiting") == 1, "the first waits");
        _host.Products.Asked.Count.ShouldBe(1);

        var cancelled = await _host.AskAsync($"/api/orders/replays/{run.Run()}/cancel", expected: HttpStatusCode.OK);
        (cancelled.Of("cancelled"), cancelled.Of("waiting")).ShouldBe((3, 1));

        _host.Products.Know("KK-002");
        await _host.AskAsync($"/api/orders/{orders[0]}/replay");
        await Eventually.BecomesTrue(async () => (await _host.GetAsync($"/api/orders/replays/{run.Run()}")).Of("transferred") == 1, "what was sent runs on");
        (await _host.StateAsync(orders[3])).ShouldBe("Failed");
    }

    [Fact]
    public async Task What_was_written_down_and_never_sent_is_sent_by_whoever_looks_next()
    {
        // As a process leaves it that died between its answer and the first send, and one that died between claim and send.
        var orders = await _host.FailedAsync(2);
        var now = TimeProvider.System.GetUtcNow();
        var (asked, claimed) = (Run(now), Run(now));
        claimed.Wave = claimed.WaveSize = 1;
        await _host.ReadAsync(async database =>
        {
            database.ReplayRuns.AddRange(asked, claimed);
            database.ReplayItems.Add(new ReplayItem { RunId = asked.Id, OrderId = orders[0], Position = 1, From = default, Step = default });
            database.ReplayItems.Add(new ReplayItem
            {
                RunId = claimed.Id, OrderId = orders[1], Position = 1, From = default, Step = default, State = ReplayItemState.Sent, Wave = 1, SentAt = now.AddMinutes(-1),
            });
            return await database.SaveChangesAsync();
        });

        await Eventually.BecomesTrue(
            () => _host.ReadAsync(database => database.ReplayRuns.AllAsync(run => run.State == ReplayRunState.Finished)), "both runs finish");
        (await _host.StateAsync(orders[0])).ShouldBe("Transferred");
        (await _host.StateAsync(orders[1])).ShouldBe("Transferred");
    }

    [Fact]
    public async Task An_order_that_was_resolved_or_erased_meanwhile_does_not_hold_the_run_up()
    {
        _host.Products.BeAwayFor("KK-002");
        var orders = await _host.FailedAsync(1, sku: "KK-002");
        var run = await _host.AskAsync("/api/orders/replay", new { filter = new { ids = orders } });
        await Eventually.BecomesTrue(async () => await _host.StateAsync(orders[0]) == "Waiting", "it waits");
        await _host.AskAsync($"/api/orders/{orders[0]}/resolve", new { reason = "booked by hand" }, HttpStatusCode.OK);
        (await _host.RunInAsync(run, "finished")).Of("resolved").ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"filter":{"state":"Transferred"}}""", "filter.state")]
    [InlineData("""{"filter":{},"from":"stored-document"}""", "from")]
    [InlineData("""{"filter":{"step":"no such step"}}""", "filter.step")]
    [InlineData("""{"filter":{}}""", "count")]
    [InlineData("""{"filter":{},"count":-1}""", "count")]
    [InlineData("""{"filter":{},"count":1,"note":"a\u0000b"}""", "note")]
    public async Task A_wrong_wish_is_refused_by_field(string body, string field)
    {
        var refused = await _host.AskAsync("/api/orders/replay", JsonNode.Parse(body), HttpStatusCode.BadRequest);
        refused["errors"]![field].ShouldNotBeNull(refused.ToJsonString());
    }

    private static ReplayRun Run(DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), AskedAt = now, AskedBy = "piet", From = default, Total = 1 };
}
