using Microsoft.EntityFrameworkCore;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Intake;

public sealed class When_orders_are_taken_in(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await shop.StartAfreshAsync();

    public async ValueTask DisposeAsync()
    {
        await Shop.BehaveAsync(shop.Ccv);
        (await shop.ViolationsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Reads_that_overlap_take_nothing_twice_and_the_watermark_stays_behind_now()
    {
        var ahead = TillOrder.Sale().With("create_date", "2035-01-15T09:12:44Z");
        var ids = await shop.ImportAsync(TillOrder.Sale(), TillOrder.Sale(), ahead);
        await using var host = await OrderHost.StartAsync(shop.Settings());
        foreach (var id in ids)
            await host.OrderInAsync(id, "Transferred");

        await host.ReadOnceMoreAsync();

        (await shop.DocumentsAsync()).Count.ShouldBe(3);
        (await host.ReadAsync(database => database.Transfers.CountAsync())).ShouldBe(3);
        (await host.ReadAsync(database => database.Transfers.MaxAsync(order => order.Attempt))).ShouldBe(4);
        (await shop.CcvCallsAsync()).Where(call => call.Key.Contains("orderrows", StringComparison.Ordinal)).Sum(call => call.Value).ShouldBe(3);
        (await host.IntakeAsync())!.NewestOrder!.Value.ShouldBeLessThanOrEqualTo(TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Only_what_passes_the_filter_is_taken_in()
    {
        var settings = shop.Settings();
        settings["Intake:Statuses:0"] = "7";
        settings["Intake:Paymethods:0"] = "CASH";
        settings["Intake:StartDate"] = "2026-01-01T00:00:00Z";
        var ids = await shop.ImportAsync(
            TillOrder.Sale(),
            TillOrder.Sale().With("status", 1),
            TillOrder.Sale().With("paid", false),
            TillOrder.Sale().With("paymethod", "pin"),
            TillOrder.Sale().With("create_date", "2025-12-31T23:59:00Z"),
            TillOrder.Sale().With("status", 8));
        await using var host = await OrderHost.StartAsync(settings);
        await host.OrderInAsync(ids[0], "Transferred");

        await host.ReadOnceMoreAsync();

        (await host.ReadAsync(database => database.Transfers.Select(order => order.CcvOrderId).ToListAsync())).ShouldBe([ids[0]]);
        (await host.ReadAsync(database => database.WatchedOrders.Select(order => order.CcvOrderId).Order().ToListAsync())).ShouldBe([ids[1], ids[2]]);
    }

    [Fact]
    public async Task An_unpaid_order_is_watched_until_it_is_paid()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale().With("paid", false))).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await Eventually.BecomesTrue(async () => await host.IntakeAsync() is { Watched: 1 }, "the order is watched");

        await shop.PayAsync(id);

        await host.OrderInAsync(id, "Transferred");
        (await host.IntakeAsync())!.Watched.ShouldBe(0);
    }

    [Fact]
    public async Task A_watched_order_that_is_cancelled_is_dropped()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale().With("paid", false))).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await Eventually.BecomesTrue(async () => await host.IntakeAsync() is { Watched: 1 }, "the order is watched");

        await shop.CancelAsync(id);

        await Eventually.BecomesTrue(async () => await host.IntakeAsync() is { Watched: 0 }, "the order is dropped");
        (await host.OrderAsync(id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_till_that_is_away_is_shown_asked_ever_more_rarely_and_loses_nothing()
    {
        await Shop.FaultAsync(shop.Ccv, new { kind = "503" });
        await using var host = await OrderHost.StartAsync(shop.Settings());
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        var held = await Eventually.Gets(
            async () => await host.IntakeAsync() is { Failure: not null } intake ? intake : null, "the hindrance is shown");
        held.Failure!.RetryCanHelp.ShouldBeTrue();
        held.Failure.Advice.ShouldNotBeNullOrWhiteSpace();
        held.NextReadAt.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
        held.LastReadAt.ShouldBeNull();

        await Shop.BehaveAsync(shop.Ccv);

        await host.OrderInAsync(id, "Transferred");
        await Eventually.BecomesTrue(async () => await host.IntakeAsync() is { Failure: null, LastReadAt: not null }, "the hindrance is gone");
    }

    [Fact]
    public async Task An_order_that_cannot_be_read_hinders_no_other()
    {
        var ids = await shop.ImportAsync(TillOrder.Sale(), TillOrder.Sale());
        await Shop.FaultAsync(shop.Ccv, new { kind = "400", path = $"/**/orders/{ids[0]}/orderrows" });
        await using var host = await OrderHost.StartAsync(shop.Settings());

        await host.OrderInAsync(ids[1], "Transferred");

        (await host.IntakeAsync())!.Unreadable.Keys.ShouldBe([ids[0]]);
        await Shop.BehaveAsync(shop.Ccv);
        await host.OrderInAsync(ids[0], "Transferred");
    }
}
