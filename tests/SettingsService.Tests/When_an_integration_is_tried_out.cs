using CustomerService;
using OrderService;

namespace SettingsService.Tests;

public sealed class When_an_integration_is_tried_out(Town town) : IClassFixture<Town>, IAsyncLifetime
{
    /// <summary>No sales but those of the test.</summary>
    public async ValueTask InitializeAsync()
    {
        foreach (var sandbox in new[] { town.Ccv, town.Visma })
            (await sandbox.DeleteAsync("/_control/data")).Dispose();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task it_shows_what_would_become_of_real_sales_and_writes_nothing()
    {
        await using var host = await HostAsync();
        await SellAsync(new { count = 3, lines = 2, customer = "new", paid = true, seed = 11 });
        await SellAsync(new { count = 1, lines = 1, customer = "person", paid = false, seed = 12 });
        var id = await ReadyAsync(host.Api);
        var before = await BooksAsync();

        var report = (await host.Api.DoAsync("POST", $"/api/integrations/{id}/dry-run", new { last = 4 })).Json;

        report["counts"]!["would-create"]!.GetValue<int>().ShouldBe(3, report.ToJsonString());
        report["counts"]!["not-yet"]!.GetValue<int>().ShouldBe(1);
        var order = report["orders"]!.AsArray().First(order => order!["outcome"]!.GetValue<string>() == "would-create")!;
        order["debtor"]!["outcome"]!.GetValue<string>().ShouldBe("would-create");
        order["debtor"]!["request"]!["body"]!["name"]!["value"]!.GetValue<string>().ShouldNotBeEmpty();
        order["document"]!["path"]!.GetValue<string>().ShouldBe("/api/v3/SalesOrders");
        order["document"]!["body"]!["orderLines"]!.AsArray().Count.ShouldBeGreaterThan(1);
        (await BooksAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task changes_can_be_tried_before_they_are_kept()
    {
        await using var host = await HostAsync();
        await SellAsync(new { count = 1, lines = 1, customer = "walk-in", paid = true });
        var id = await ReadyAsync(host.Api);

        var report = (await host.Api.DoAsync("POST", $"/api/integrations/{id}/dry-run", new
        {
            last = 1, changes = new { orders = new { document = "invoice" }, customers = new { useDefaultDebtor = "never" } },
        })).Json;
        var failed = report["orders"]![0]!;
        failed["outcome"]!.GetValue<string>().ShouldBe("would-fail", report.ToJsonString());
        failed["failure"]!["reason"]!.GetValue<string>().ShouldBe("validation");

        var invoice = (await host.Api.DoAsync("POST", $"/api/integrations/{id}/dry-run", new { last = 1, changes = new { orders = new { document = "invoice" } } })).Json["orders"]![0]!;
        invoice["document"]!["path"]!.GetValue<string>().ShouldBe("/v2/customerInvoice", StringCompareShould.IgnoreCase);
        invoice["document"]!["body"]!["customerNumber"]!["value"]!.GetValue<string>().ShouldBe("COUNTER");
        (await host.Api.DoAsync("GET", $"/api/integrations/{id}/settings")).Json["orders"]!["document"]!.GetValue<string>().ShouldBe("sales-order");
    }

    [Fact]
    public async Task an_integration_that_is_not_complete_says_what_is_missing()
    {
        await using var host = await HostAsync();
        await host.Api.DoAsync("POST", "/api/integrations", new { id = "half" });

        var refused = await host.Api.SayAsync("POST", "/api/integrations/half/dry-run");

        refused.Status.ShouldBe(System.Net.HttpStatusCode.Conflict);
        refused.Fields.ShouldBe(["ccv", "visma"], ignoreOrder: true);
        (await host.Api.SayAsync("POST", "/api/integrations/half/dry-run", new { last = 1000 })).Fields.ShouldBe(["last"]);
    }

    [Fact]
    public async Task it_says_so_when_the_service_that_tries_orders_is_away()
    {
        await using var host = await SettingsHost.StartAsync(new Dictionary<string, string?> { ["SettingsService:OrderService"] = "http://127.0.0.1:1" });
        var id = await ReadyAsync(host.Api);

        var said = await host.Api.SayAsync("POST", $"/api/integrations/{id}/dry-run");

        said.Status.ShouldBe(System.Net.HttpStatusCode.BadGateway);
        said.Json["detail"]!.GetValue<string>().ShouldContain("OrderService");
    }

    private static Task<SettingsHost> HostAsync() => SettingsHost.StartAsync(
        new Dictionary<string, string?> { ["Settings:Source"] = "Service" },
        with: builder =>
        {
            builder.AddOrderService();
            builder.AddCustomerService();
        });

    private async Task<string> ReadyAsync(HttpClient api)
    {
        var id = await api.ConnectedAsync(town);
        await api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { flows = new { orders = true } });
        await api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });
        return id;
    }

    private async Task SellAsync(object sale)
    {
        using var answer = await town.Ccv.PostAsync("/_control/sales", System.Net.Http.Json.JsonContent.Create(sale));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> BooksAsync() => await town.Visma.GetStringAsync("/_control/documents") + await town.Visma.GetStringAsync("/_control/customers");
}
