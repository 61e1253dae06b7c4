using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace System.Tests.Journeys;

public sealed class Paused_flows
{
    private const int Sales = 60;

    [Fact]
    public async Task a_revoked_secret_costs_a_call_now_and_then_fails_no_order_and_everything_goes_on_once_it_is_mended()
    {
        await using var shop = await Shop.OpenAsync("revoked");
        await using var deployment = await Deployment.StartAsync(shop);
        await shop.SellAsync(count: 5, seed: 51);
        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(1));

        await CredentialsAsync(shop, new { clientSecret = "another", revokeTokens = true });
        var before = await CallsAsync(shop);
        await shop.SellAsync(count: Sales, seed: 52);
        await Eventually.BecomesTrue(
            async () => await deployment.Gateway.CountAsync(shop, "Waiting") == Sales, "every order waits", TimeSpan.FromMinutes(1));

        var pause = (await deployment.Gateway.GetFromJsonAsync<JsonArray>("/api/orders/pauses"))!.ShouldHaveSingleItem()!;
        pause["failure"]!["reason"]!.GetValue<string>().ShouldBe("auth");
        (await CallsAsync(shop) - before).ShouldBeLessThan(Sales);
        (await deployment.Gateway.CountAsync(shop, "Failed")).ShouldBe(0);

        await CredentialsAsync(shop, new { clientSecret = "sandbox-secret" });
        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(3));
        (await deployment.Gateway.GetFromJsonAsync<JsonArray>("/api/orders/pauses"))!.ShouldBeEmpty();
        (await deployment.Gateway.CountAsync(shop, "Failed")).ShouldBe(0);
    }

    [Fact]
    public async Task a_wrong_order_type_holds_the_orders_until_the_settings_are_mended()
    {
        await using var shop = await Shop.OpenAsync("mistyped", configure: settings => settings["Orders"]!["SalesOrderType"] = "ZZ");
        await using var deployment = await Deployment.StartAsync(shop);
        await shop.SellAsync(count: 20, seed: 53);
        await Eventually.BecomesTrue(
            async () => await deployment.Gateway.CountAsync(shop, "Waiting") == 20, "every order waits", TimeSpan.FromMinutes(1));

        (await deployment.Gateway.OrdersAsync(shop, "Waiting"))[0].Failure.ShouldNotBeNull().Reason.ShouldBe("configuration");

        shop.Settings["Orders"]!["SalesOrderType"] = "SO";
        await deployment.ConfigureAsync(shop);

        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(2));
        (await deployment.Gateway.CountAsync(shop, "Failed")).ShouldBe(0);
    }

    private static async Task CredentialsAsync(Shop shop, object credentials) =>
        (await shop.Visma.PutAsJsonAsync("/_control/credentials", credentials)).EnsureSuccessStatusCode().Dispose();

    private static async Task<long> CallsAsync(Shop shop) =>
        (await shop.VismaStatsAsync())["calls"]!.AsObject().Sum(call => call.Value!.GetValue<long>());
}
