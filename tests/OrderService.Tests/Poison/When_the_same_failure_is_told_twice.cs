using Messaging.Poison;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderService.Poison;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Poison;

public sealed class When_the_same_failure_is_told_twice(Shop shop, PostgresServer server) : IClassFixture<Shop>, IClassFixture<PostgresServer>, IAsyncLifetime
{
    private OrderHost _host = null!;

    private IPoisonStore Store => _host.Services.GetRequiredService<IPoisonStore>();

    public async ValueTask InitializeAsync() => _host = await OrderHost.StartAsync(
        shop.Settings(),
        new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:orders"] = await server.CreateDatabaseAsync() },
        enabled: false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task It_is_kept_once_even_by_many_at_once()
    {
        var message = Failed("a");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Store.StoreAsync(message, default)));
        await Store.StoreAsync(message with { Queue = "check-products" }, default);

        (await RowsAsync()).Select(row => row.Queue).Order().ShouldBe(["check-products", "submit-order"]);
    }

    [Theory]
    [InlineData(PoisonState.Replaying)]
    [InlineData(PoisonState.Replayed)]
    public async Task An_old_one_changes_nothing_while_a_replay_is_under_way_but_a_new_one_does(PoisonState state)
    {
        await Store.StoreAsync(Failed("b"), default);
        var row = await SetAsync(state, replays: 2);

        await Store.StoreAsync(Failed("b"), default);
        await Store.StoreAsync(Failed("b", new PoisonReturn(row, 1)), default);
        (await RowsAsync()).Single().State.ShouldBe(state);

        await Store.StoreAsync(Failed("b", new PoisonReturn(row, 2)), default);
        await Store.StoreAsync(Failed("b", new PoisonReturn(row, 2)), default);
        (await RowsAsync()).Single().State.ShouldBe(PoisonState.FailedAgain);
    }

    [Fact]
    public async Task A_discarded_one_shows_again_only_when_it_failed_anew()
    {
        await Store.StoreAsync(Failed("c"), default);
        await SetAsync(PoisonState.Discarded, replays: 0);

        await Store.StoreAsync(Failed("c"), default);
        (await RowsAsync()).Single().State.ShouldBe(PoisonState.Discarded);

        await Store.StoreAsync(Failed("c") with { FailedAt = DateTimeOffset.UnixEpoch.AddDays(1) }, default);
        var row = (await RowsAsync()).Single();
        row.State.ShouldBe(PoisonState.FailedAgain);
        row.Content.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_says_it_was_sent_back_from_a_row_that_is_not_there_is_kept_all_the_same()
    {
        await Store.StoreAsync(Failed("d", new PoisonReturn(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), 3)), default);

        (await RowsAsync()).Single().State.ShouldBe(PoisonState.Stored);
    }

    private static PoisonMessage Failed(string id, PoisonReturn? sentBack = null) => new()
    {
        Queue = "submit-order",
        Kind = PoisonKind.Error,
        MessageId = id,
        ContentType = null,
        Body = [0, 1, 255],
        Headers = new Dictionary<string, string>(),
        MessageType = null,
        CorrelationId = null,
        Fault = new PoisonFault("System.Exception", "\0 piet@example.com\n", null),
        FailedAt = DateTimeOffset.UnixEpoch,
        Return = sentBack,
    };

    private Task<List<PoisonEntry>> RowsAsync() => _host.ReadAsync(database => database.PoisonMessages.AsNoTracking().ToListAsync());

    private async Task<Guid> SetAsync(PoisonState state, int replays)
    {
        await _host.ReadAsync(database => database.PoisonMessages.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, state).SetProperty(row => row.Replays, replays)));
        return (await RowsAsync()).Single().Id;
    }
}
