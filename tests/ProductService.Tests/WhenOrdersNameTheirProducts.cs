using Contracts.Failures;
using Upstream;

namespace ProductService.Tests;

public sealed class WhenOrdersNameTheirProductsOnSqlite(SqliteTown town) : WhenOrdersNameTheirProducts(town), IClassFixture<SqliteTown>;

public sealed class WhenOrdersNameTheirProductsOnPostgres(PostgresTown town) : WhenOrdersNameTheirProducts(town), IClassFixture<PostgresTown>;

public abstract class WhenOrdersNameTheirProducts(Town town) : IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await town.Replica.ForgetAsync();

    public async ValueTask DisposeAsync()
    {
        await town.Company.BehaveAsync();
        (await town.Company.ViolationsAsync()).ShouldBe(0);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task the_first_order_reads_the_catalogue_in_one_call_and_the_next_ones_cost_none()
    {
        (await CallsAsync(Replica.Shop, "TS-100-RED-M", "KK-001")).ShouldBe((1, 0));
        (await CallsAsync(Replica.Shop, "KK-002", "KK-003", " kk-001 ", "SN-400-WHT-42")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task a_new_item_is_asked_for_once_and_then_known()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        await town.Company.ImportAsync(Item("NEW-1", "Active"));
        (await CallsAsync(Replica.Shop, "NEW-1")).ShouldBe((0, 1));
        (await CallsAsync(Replica.Shop, "NEW-1")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task orders_of_the_same_new_item_at_once_ask_once()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        await town.Company.ImportAsync(Item("NEW-2", "NoPurchases"));
        await town.Company.MisbehaveAsync(new { kind = "latency", latencyMs = 200, path = "/v1/inventory/NEW-2" });
        (await town.Company.CallsOfAsync(() => Task.WhenAll(Enumerable.Range(0, 10).Select(_ => town.Replica.CheckAsync(Replica.Shop, "NEW-2")))))
            .ShouldBe((0, 1));
    }

    [Fact]
    public async Task first_orders_at_once_read_the_catalogue_once()
    {
        await town.Company.MisbehaveAsync(new { kind = "latency", latencyMs = 200, path = "/v1/inventory" });
        (await town.Company.CallsOfAsync(() => Task.WhenAll(Enumerable.Range(1, 9).Select(n => town.Replica.CheckAsync(Replica.Shop, $"KK-00{n}")))))
            .ShouldBe((1, 0));
    }

    [Fact]
    public async Task all_unknown_items_are_named_at_once()
    {
        var failure = await RefusedAsync("KK-001", "NO-2", "NO-1");
        failure.Reason.ShouldBe(FailureReason.Missing);
        failure.Message.ShouldContain("NO-1, NO-2");
        failure.Message.ShouldNotContain("KK-001");
    }

    [Theory]
    [InlineData("NoSales")]
    [InlineData("Inactive")]
    [InlineData("MarkedForDeletion")]
    public async Task an_item_that_may_not_be_sold_is_a_validation_failure(string status)
    {
        await town.Company.ImportAsync(Item($"BAD-{status}", status));
        var failure = await RefusedAsync($"BAD-{status}", "KK-001");
        failure.Reason.ShouldBe(FailureReason.Validation);
        failure.Message.ShouldContain($"BAD-{status}".ToUpperInvariant());
    }

    [Fact]
    public async Task what_could_not_be_sold_is_asked_for_again()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        await RefusedAsync("LATER-1");
        await town.Company.ImportAsync(Item("LATER-1", "Active"));
        await town.Replica.CheckAsync(Replica.Shop, "LATER-1");
    }

    [Fact]
    public async Task where_nothing_is_trusted_visma_is_asked_every_time()
    {
        await town.Replica.CheckAsync(Replica.Wary, "KK-001");
        (await CallsAsync(Replica.Wary, "KK-001")).ShouldBe((1, 0));
    }

    [Fact]
    public async Task where_products_are_not_checked_nothing_is_asked() => (await CallsAsync(Replica.Trusting, "NO-1")).ShouldBe((0, 0));

    [Fact]
    public async Task numbers_with_odd_characters_are_found()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        await town.Company.ImportAsync(Item("A/1 ?#&+ß", "Active"));
        await town.Replica.CheckAsync(Replica.Shop, "A/1 ?#&+ß");
    }

    [Fact]
    public async Task a_blank_number_is_missing_and_does_not_ask_for_the_list()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        (await town.Company.CallsOfAsync(async () => (await RefusedAsync(" ")).Reason.ShouldBe(FailureReason.Missing))).ShouldBe((0, 0));
    }

    [Fact]
    public async Task an_outage_is_transient_and_what_was_found_before_it_stays_known()
    {
        await town.Replica.CheckAsync(Replica.Shop, "KK-001");
        await town.Company.ImportAsync(Item("NEW-3", "Active"), Item("NEW-4", "Active"));
        await town.Company.MisbehaveAsync(new { kind = "503", path = "/v1/inventory/NEW-4" });
        (await RefusedAsync("NEW-3", "NEW-4")).RetryCanHelp.ShouldBeTrue();

        await town.Company.BehaveAsync();
        (await CallsAsync(Replica.Shop, "NEW-3", "NEW-4")).ShouldBe((0, 1));
    }

    private static object Item(string number, string status) => new { inventoryNumber = number, status, description = number, type = "FinishedGoodItem" };

    private Task<(int Lists, int Items)> CallsAsync(string integration, params string[] skus) =>
        town.Company.CallsOfAsync(() => town.Replica.CheckAsync(integration, skus));

    private async Task<Failure> RefusedAsync(params string[] skus) =>
        (await Should.ThrowAsync<FailureException>(() => town.Replica.CheckAsync(Replica.Shop, skus))).Failure;
}
