using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace System.Tests.Journeys;

/// <summary>Shops whose settings are wrong, each in its own way, beside one that is right.</summary>
public sealed class WrongSettingsFixture : IAsyncLifetime
{
    internal Dictionary<string, Shop> Shops { get; } = [];

    internal Deployment Deployment { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await OpenAsync("right", _ => { });
        await OpenAsync("wrong-till-secret", settings => settings["Ccv"]!["Secret"] = "not-it");
        await OpenAsync("no-till", settings => settings["Ccv"]!["BaseUrl"] = $"http://127.0.0.1:{FreePort.Next()}");
        await OpenAsync("wrong-erp-secret", settings => settings["Visma"]!["ClientSecret"] = "not-it");
        await OpenAsync("no-erp", settings =>
        {
            foreach (var address in new[] { "ErpUrl", "SalesOrderUrl", "TokenUrl" })
                settings["Visma"]![address] = $"http://127.0.0.1:{FreePort.Next()}";
        });
        await OpenAsync("unmapped", settings => settings["Orders"]!["PaymentMethod"]!["Unmapped"] = "Fail");
        Deployment = await Deployment.StartAsync([.. Shops.Values]);
    }

    public async ValueTask DisposeAsync()
    {
        await Deployment.DisposeAsync();
        foreach (var shop in Shops.Values)
            await shop.DisposeAsync();
    }

    private async Task OpenAsync(string id, Action<JsonObject> configure) =>
        Shops[id] = await Shop.OpenAsync(id, configure: configure, checkSchemas: false);
}

public sealed class Wrong_settings(WrongSettingsFixture fixture) : IClassFixture<WrongSettingsFixture>
{
    [Theory]
    [InlineData("wrong-till-secret", "auth")]
    [InlineData("no-till", "transient")]
    public async Task what_hinders_reading_a_till_is_seen_with_its_remedy(string id, string reason)
    {
        var failure = await Eventually.Gets(
            async () => (await fixture.Deployment.Gateway.GetFromJsonAsync<JsonArray>("/api/orders/intake"))!
                .SingleOrDefault(intake => intake!["integration"]!.GetValue<string>() == id)?["failure"],
            $"the intake of {id} says what is wrong");

        failure["reason"]!.GetValue<string>().ShouldBe(reason);
        failure["message"]!.GetValue<string>().ShouldContain("CCV");
        failure["advice"]!.GetValue<string>().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task a_wrong_secret_of_the_company_pauses_the_flow_and_says_so()
    {
        var order = await fixture.Deployment.Gateway.SeenInAsync(Shop("wrong-erp-secret"), await SellAsync("wrong-erp-secret"), ["Waiting"]);

        order.Failure.ShouldNotBeNull().Reason.ShouldBe("auth");
        order.Failure.Message.ShouldContain("Visma");
        order.Failure.Advice.ShouldNotBeNullOrWhiteSpace();
        var pauses = await fixture.Deployment.Gateway.GetFromJsonAsync<JsonArray>("/api/orders/pauses");
        var pause = pauses!.Single(pause => pause!["integration"]!.GetValue<string>() == "wrong-erp-secret")!;
        (pause["flow"]!.GetValue<string>(), pause["held"]!.GetValue<int>() > 0).ShouldBe(("orders", true));
    }

    [Fact]
    public async Task an_order_waits_for_a_company_that_cannot_be_reached()
    {
        var order = await fixture.Deployment.Gateway.SeenInAsync(Shop("no-erp"), await SellAsync("no-erp"), ["Waiting"]);

        order.Failure.ShouldNotBeNull().Reason.ShouldBe("transient");
    }

    [Fact]
    public async Task an_unmapped_payment_method_fails_the_order_naming_method_and_table()
    {
        var imported = SampleOrder.Of(24.95m, SampleOrder.Row("TS-100-RED-M", 1, 24.95m)).With("paymethod", "bitcoin");
        var id = (await Shop("unmapped").ImportAsync(imported)).ShouldHaveSingleItem();

        var order = await fixture.Deployment.Gateway.EndAsync(Shop("unmapped"), id);

        order.Failure.ShouldNotBeNull().Reason.ShouldBe("configuration");
        order.Failure.Message.ShouldContain("bitcoin");
        order.Failure.Advice.ShouldContain("Orders:PaymentMethod");
    }

    [Fact]
    public async Task the_other_shops_go_on_meanwhile() =>
        (await fixture.Deployment.Gateway.EndAsync(Shop("right"), await SellAsync("right"))).State.ShouldBe("Transferred");

    private Shop Shop(string id) => fixture.Shops[id];

    private async Task<long> SellAsync(string id) => (await Shop(id).SellAsync(customer: "walk-in")).ShouldHaveSingleItem().Id;
}
