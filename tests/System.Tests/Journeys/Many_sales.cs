namespace System.Tests.Journeys;

public sealed class Many_sales
{
    [Fact]
    public async Task a_thousand_mixed_sales_become_a_thousand_documents_each_once_and_to_the_cent()
    {
        await using var shop = await Shop.OpenAsync("thousand");
        await using var deployment = await Deployment.StartAsync(shop);

        await shop.SellAsync(count: 1000, lines: 3, seed: 42);

        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task killing_services_in_the_middle_of_five_hundred_sales_loses_none_and_doubles_none()
    {
        await using var shop = await Shop.OpenAsync("killed", checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(shop);
        await shop.SellAsync(count: 500, lines: 3, seed: 43);

        foreach (var service in new[] { "OrderService", "CustomerService", "OrderService", "ProductService" })
        {
            await shop.DocumentsGrowAsync();
            await deployment[service].KillAsync();
            deployment[service].Start();
        }

        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task three_hundred_sales_at_once_go_at_the_pace_the_till_allows_without_a_refusal_after_the_first_minute()
    {
        await using var shop = await Shop.OpenAsync("limited", limited: true, checkSchemas: false);
        await using var deployment = await Deployment.StartAsync(shop);
        await shop.SellAsync(count: 300, lines: 2, seed: 44);

        await Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var refusedAtFirst = await RefusedAsync(shop);
        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(6));

        (await RefusedAsync(shop)).ShouldBe(refusedAtFirst);
        var ccvCalls = await CallsAsync(shop.CcvStatsAsync());
        var vismaCalls = await CallsAsync(shop.VismaStatsAsync());
        TestContext.Current.TestOutputHelper!.WriteLine($"calls per order: CCV {ccvCalls / 300m:0.00}, Visma {vismaCalls / 300m:0.00}");
        (ccvCalls / 300m).ShouldBeLessThan(2.5m);
        (vismaCalls / 300m).ShouldBeLessThan(6m);
    }

    private static async Task<int> RefusedAsync(Shop shop) =>
        (await shop.CcvStatsAsync())["limited"]!.GetValue<int>() + (await shop.VismaStatsAsync())["limited"]!.GetValue<int>();

    private static async Task<int> CallsAsync(Task<Text.Json.Nodes.JsonObject> stats) =>
        (await stats)["calls"]!.AsObject().Where(call => !call.Key.Contains("_control", StringComparison.Ordinal)).Sum(call => call.Value!.GetValue<int>());
}
