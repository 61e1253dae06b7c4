using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using OrderService.Endpoints;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Intake;

public sealed class When_orders_change_in_CCV(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await shop.StartAfreshAsync();

    public async ValueTask DisposeAsync()
    {
        await Shop.BehaveAsync(shop.Visma);
        (await shop.ViolationsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_booked_order_shows_the_change_and_is_not_booked_again_and_the_note_goes_when_the_change_does()
    {
        var sale = TillOrder.Sale();
        var id = (await shop.ImportAsync(sale)).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await host.OrderInAsync(id, "Transferred");

        await shop.ReplaceAsync(id, TillOrder.Of(24.20m, TillOrder.Row(2)).With("ordernumber_full", sale.NumberOf()));

        var change = await Eventually.Gets(async () => (await ChangedAsync(host)).SingleOrDefault()?.Change, "the change is shown");
        change.Total.ShouldBe(24.20m);
        change.Cancelled.ShouldBeFalse();
        change.Message.ShouldContain("24.20 EUR");
        change.Message.ShouldContain("12.10 EUR");
        change.Advice.ShouldContain("booked once");
        await host.ReadOnceMoreAsync();
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
        var version = (await host.OrderAsync(id))!.Version;
        await host.ReadOnceMoreAsync();
        (await host.OrderAsync(id))!.Version.ShouldBe(version);

        await shop.ReplaceAsync(id, TillOrder.Sale().With("ordernumber_full", sale.NumberOf()));
        await Eventually.BecomesTrue(async () => (await ChangedAsync(host)).Count == 0, "the note goes");
    }

    [Fact]
    public async Task A_booked_order_that_is_cancelled_shows_it()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await host.OrderInAsync(id, "Transferred");

        await shop.CancelAsync(id);

        var change = await Eventually.Gets(async () => (await ChangedAsync(host)).SingleOrDefault()?.Change, "the cancellation is shown");
        change.Cancelled.ShouldBeTrue();
        (await host.OrderAsync(id))!.CurrentState.ShouldBe("Transferred");
        (await host.IntakeAsync())!.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_waiting_order_is_booked_as_it_is_now()
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "503" });
        var sale = TillOrder.Sale();
        var id = (await shop.ImportAsync(sale)).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await host.OrderInAsync(id, "Waiting");

        await shop.ReplaceAsync(id, TillOrder.Of(24.20m, TillOrder.Row(2)).With("ordernumber_full", sale.NumberOf()));
        await Eventually.BecomesTrue(async () => await host.OrderAsync(id) is { ChangeSeenAt: not null }, "the change is seen");
        await Shop.BehaveAsync(shop.Visma);
        await DueAsync(host, id);

        var order = await host.OrderInAsync(id, "Transferred");
        order.Total.ShouldBe(24.20m);
        order.ChangeSeenAt.ShouldBeNull();
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_waiting_order_that_is_cancelled_is_not_booked_and_says_why()
    {
        await Shop.FaultAsync(shop.Visma, new { kind = "503" });
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await using var host = await OrderHost.StartAsync(shop.Settings());
        await host.OrderInAsync(id, "Waiting");

        await shop.CancelAsync(id);
        await Eventually.BecomesTrue(async () => await host.OrderAsync(id) is { ChangedToCancelled: true }, "the cancellation is seen");
        await Shop.BehaveAsync(shop.Visma);
        await DueAsync(host, id);

        var order = await host.OrderInAsync(id, "Failed");
        order.FailureMessage!.ShouldContain("cancelled in CCV");
        (await shop.DocumentsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Orders_that_are_not_taken_in_are_counted_by_reason_with_their_numbers()
    {
        var settings = shop.Settings();
        settings["Intake:Paymethods:0"] = "cash";
        var (cancelled, otherwise) = (TillOrder.Sale().With("status", 8), TillOrder.Sale().With("paymethod", "pin"));
        var ids = await shop.ImportAsync(cancelled, otherwise, TillOrder.Sale());
        await using var host = await OrderHost.StartAsync(settings);
        await host.OrderInAsync(ids[2], "Transferred");

        var intake = await Eventually.Gets(async () => await host.IntakeAsync() is { LeftOut.Count: 2 } view ? view : null, "both are shown");
        await host.ReadOnceMoreAsync();

        intake.LeftOut.Select(left => (left.Reason.ToString(), left.Count, left.Latest.Single())).Order()
            .ShouldBe([("Cancelled", 1, cancelled.NumberOf()), ("OtherPaymethod", 1, otherwise.NumberOf())]);
        await shop.ReplaceAsync(ids[0], TillOrder.Sale().With("ordernumber_full", cancelled.NumberOf()));
        await host.OrderInAsync(ids[0], "Transferred");
        (await host.IntakeAsync())!.LeftOut.ShouldHaveSingleItem();
    }

    private static async Task<IReadOnlyList<OrderView>> ChangedAsync(OrderHost host) =>
        (await host.Http.GetFromJsonAsync<OrderPage>("/api/orders?changed=true", Json.Options))!.Items;

    private static async Task DueAsync(OrderHost host, long id)
    {
        var now = TimeProvider.System.GetUtcNow();
        await host.ReadAsync(database => database.Transfers.Where(row => row.CcvOrderId == id && row.ResumeAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, now)));
    }
}
