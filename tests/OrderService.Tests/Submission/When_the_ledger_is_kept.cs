using Contracts.Failures;
using Contracts.Orders;
using Microsoft.Extensions.DependencyInjection;
using OrderService.Domain;
using OrderService.Ledger;
using OrderService.Tests.World;
using TestKit;
using Upstream;

namespace OrderService.Tests.Submission;

public sealed class When_the_ledger_is_kept_on_Sqlite(Shop shop) : When_the_ledger_is_kept(shop), IClassFixture<Shop>
{
    protected override Task<Dictionary<string, string?>> DatabaseAsync() => Task.FromResult(new Dictionary<string, string?>());
}

public sealed class When_the_ledger_is_kept_on_Postgres(Shop shop, PostgresServer server) : When_the_ledger_is_kept(shop), IClassFixture<Shop>, IClassFixture<PostgresServer>
{
    protected override async Task<Dictionary<string, string?>> DatabaseAsync() => new()
    {
        ["Database:Provider"] = "Postgres",
        ["ConnectionStrings:orders"] = await server.CreateDatabaseAsync(),
    };
}

public abstract class When_the_ledger_is_kept(Shop shop) : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private OrderHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await OrderHost.StartAsync(shop.Settings(), await DatabaseAsync(), enabled: false);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<Dictionary<string, string?>> DatabaseAsync();

    [Fact]
    public async Task Two_orders_with_one_number_are_a_conflict_that_names_both()
    {
        await LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(71, "K-1"), default));

        var refused = await Should.ThrowAsync<FailureException>(
            LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(72, "K-1"), default)));

        refused.Failure.Reason.ShouldBe(FailureReason.Conflict);
        refused.Failure.Message.ShouldContain("71");
        refused.Failure.Message.ShouldContain("72");
        refused.Failure.Advice.ShouldContain("Orders:Reference");
    }

    [Fact]
    public async Task An_order_reserved_again_and_at_once_meets_its_own_entry()
    {
        var entries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(73, "K-73"), default))));

        entries.Select(entry => entry.CcvOrderId).Distinct().ShouldBe([73]);
    }

    [Fact]
    public async Task The_right_to_create_is_one_attempts()
    {
        await LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(74, "K-74"), default));
        var entry = (await _host.LedgerAsync(74))!;

        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => LedgerAsync(ledger => ledger.TryLeaseAsync(entry, Minute, default))));

        taken.Count(got => got).ShouldBe(1);
        (await _host.LedgerAsync(74))!.SubmittedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_looked_before_the_first_create_was_sent_has_to_look_again()
    {
        await LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(75, "K-75"), default));
        var stale = (await _host.LedgerAsync(75))!;
        (await LedgerAsync(ledger => ledger.TryLeaseAsync(stale, TimeSpan.FromTicks(-1), default))).ShouldBeTrue();

        (await LedgerAsync(ledger => ledger.TryLeaseAsync(stale, Minute, default))).ShouldBeFalse();
        var fresh = (await _host.LedgerAsync(75))!;
        (await LedgerAsync(ledger => ledger.TryLeaseAsync(fresh, Minute, default))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_linked_order_keeps_its_document_and_is_never_leased_again()
    {
        await LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(76, "K-76"), default));
        var entry = (await _host.LedgerAsync(76))!;
        var document = new DocumentLink(DocumentKind.Invoice, "Invoice", "100");
        await LedgerAsync(ledger => LinkAsync(ledger, document));
        await LedgerAsync(ledger => LinkAsync(ledger, document with { Number = "101" }));

        (await _host.LedgerAsync(76))!.Document.ShouldBe(document);
        (await LedgerAsync(ledger => ledger.TryLeaseAsync(entry, Minute, default))).ShouldBeFalse();

        async Task<bool> LinkAsync(OrderLedger ledger, DocumentLink link)
        {
            await ledger.LinkAsync(entry, link, createdByUs: true, default);
            return true;
        }
    }

    [Fact]
    public async Task A_released_right_can_be_taken_and_a_held_one_cannot()
    {
        await LedgerAsync(ledger => ledger.ReserveAsync(OrderHost.Shop, SaleOf(77, "K-77"), default));
        (await LedgerAsync(async ledger => await ledger.TryLeaseAsync((await _host.LedgerAsync(77))!, Minute, default))).ShouldBeTrue();
        var entry = (await _host.LedgerAsync(77))!;
        await LedgerAsync(async ledger =>
        {
            await ledger.ReleaseAsync(entry, default);
            return true;
        });
        (await LedgerAsync(ledger => ledger.TryLeaseAsync(entry, Minute, default))).ShouldBeTrue();
        await LedgerAsync(ledger => ledger.HoldAsync(entry, Minute, default));
        (await LedgerAsync(ledger => ledger.TryLeaseAsync(entry, Minute, default))).ShouldBeFalse();
    }

    private static Sale SaleOf(long id, string reference) => new()
    {
        CcvOrderId = id,
        Reference = reference,
        Date = new DateOnly(2026, 1, 15),
        Currency = "EUR",
        Total = 12.10m,
    };

    private async Task<T> LedgerAsync<T>(Func<OrderLedger, Task<T>> use)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<OrderLedger>());
    }
}
