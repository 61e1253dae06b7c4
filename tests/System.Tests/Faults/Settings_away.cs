using TestKit;

namespace System.Tests.Faults;

/// <summary>SettingsService is down while others are started.</summary>
public sealed class Settings_away
{
    [Fact]
    public async Task services_started_meanwhile_work_with_their_last_settings_and_catch_up_afterwards()
    {
        await using var shop = await Shop.OpenAsync("shop");
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { AsksSettings = true }, shop);
        await deployment["SettingsService"].KillAsync();
        foreach (var service in new[] { "OrderService", "CustomerService", "ProductService" })
        {
            await deployment[service].KillAsync();
            deployment[service].Start();
        }

        await Eventually.BecomesTrue(
            async () =>
            {
                using var answer = await deployment.Gateway.GetAsync("/api/orders");
                return answer.IsSuccessStatusCode;
            },
            "orders are answered for again",
            TimeSpan.FromMinutes(1));
        var first = (await shop.SellAsync(customer: "company")).ShouldHaveSingleItem();
        (await deployment.Gateway.EndAsync(shop, first.Id)).State.ShouldBe("Transferred");

        deployment["SettingsService"].Start();
        await deployment.BecomesReadyAsync();
        using var settings = deployment.Settings;
        using var change = new HttpRequestMessage(HttpMethod.Patch, "/api/integrations/shop/settings")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { orders = new { document = "invoice" } }),
            Headers = { { "If-Match", "*" } },
        };
        (await settings.SendAsync(change)).EnsureSuccessStatusCode();

        await Eventually.BecomesTrue(
            async () =>
            {
                var next = (await shop.SellAsync(customer: "company")).ShouldHaveSingleItem();
                return (await deployment.Gateway.EndAsync(shop, next.Id)).Document?.Kind == "invoice";
            },
            "sales become invoices",
            TimeSpan.FromMinutes(1));
    }
}
