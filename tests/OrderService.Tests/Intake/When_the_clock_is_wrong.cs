using Microsoft.EntityFrameworkCore;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Intake;

public sealed class When_the_clock_is_wrong(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await shop.StartAfreshAsync();

    public async ValueTask DisposeAsync() => await Shop.BehaveAsync(shop.Visma);

    [Theory]
    [InlineData(60)]
    [InlineData(-60)]
    public async Task Reading_goes_on_once_it_is_put_right(int minutes)
    {
        var clock = new WrongClock { Off = TimeSpan.FromMinutes(minutes) };
        await using var host = await OrderHost.StartAsync(shop.Settings(), clock: clock);
        await Eventually.BecomesTrue(
            async () => await host.IntakeAsync() is { } intake && (intake.LastReadAt ?? intake.Failure?.RetryAt) is not null, "it was tried to read");

        clock.Off = TimeSpan.Zero;

        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await host.OrderInAsync(id, "Transferred");
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_leap_ahead_while_a_document_is_created_makes_no_second_one()
    {
        var clock = new WrongClock();
        await Shop.FaultAsync(shop.Visma, new { kind = "latency", latencyMs = 3000, method = "POST", path = "/api/v3/SalesOrders", count = 1 });
        await using var host = await OrderHost.StartAsync(shop.Settings(), clock: clock);
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        var entry = await Eventually.Gets(async () => await host.LedgerAsync(id) is { LeasedUntil: not null } held ? held : null, "it is being created");

        clock.Off = TimeSpan.FromHours(3);
        await host.Sender.SendCommandAsync(host.Submit(id, entry.Reference, attempt: 4));

        await host.OrderInAsync(id, "Transferred");
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_clock_set_back_holds_up_nothing_that_is_under_way()
    {
        var clock = new WrongClock();
        await using var host = await OrderHost.StartAsync(shop.Settings(), clock: clock);
        var first = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await host.OrderInAsync(first, "Transferred");

        clock.Off = TimeSpan.FromMinutes(-4);

        var second = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await host.ReadAsync(database => database.IntakeStates.ExecuteUpdateAsync(
            set => set.SetProperty(state => state.NextReadAt, DateTimeOffset.UnixEpoch)));
        await host.OrderInAsync(second, "Transferred");
        (await shop.DocumentsAsync()).Count.ShouldBe(2);
    }
}
