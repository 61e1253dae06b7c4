using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace System.Tests.Journeys;

/// <summary>The way of the README's operator guide: from nothing to the first order in the books, over HTTP alone.</summary>
public sealed class First_order
{
    private const int MostCalls = 20;

    [Fact]
    public async Task nothing_becomes_a_first_order_in_the_books_in_under_twenty_calls()
    {
        await using var shop = await Shop.OpenAsync("not-yet-known");
        await using var deployment = await Deployment.StartAsync(new DeploymentPlan { AsksSettings = true });
        using var script = new Script(deployment.Settings, deployment.Gateway);

        await script.CallAsync("POST", "/api/integrations", new { id = "corner", name = "The shop at the corner" });
        await script.CallAsync("PUT", "/api/integrations/corner/connections/ccv", Connection(shop.Ccv.BaseAddress!));
        await script.CallAsync("PUT", "/api/integrations/corner/connections/visma", Company(shop.Visma.BaseAddress!));
        foreach (var system in new[] { "ccv", "visma" })
            (await script.CallAsync("POST", $"/api/integrations/corner/connections/{system}/test"))["passed"]!.GetValue<bool>().ShouldBeTrue();
        await script.CallAsync("PATCH", "/api/integrations/corner/settings", new { flows = new { orders = true }, intake = new { interval = "00:00:05" } });
        (await script.CallAsync("GET", "/api/integrations/corner/questions")).AsArray().Count.ShouldBeGreaterThan(5);
        var left = await script.CallAsync("POST", "/api/integrations/corner/answers", new { answers = new Dictionary<string, object> { ["orders.branch"] = "1" }, acceptRecommended = true });
        left["open"]!.AsArray().Where(question => question!["required"]!.GetValue<bool>()).ShouldBeEmpty();
        (await script.CallAsync("GET", "/api/integrations/corner/readiness"))["ready"]!.GetValue<bool>().ShouldBeTrue();
        var sale = (await shop.SellAsync(customer: "company")).ShouldHaveSingleItem();
        await script.CallAsync("POST", "/api/integrations/corner/activate");

        await Eventually.BecomesTrue(async () => (await shop.DocumentsAsync()).Count == 1, "the sale is in the books", TimeSpan.FromMinutes(1));
        await Eventually.BecomesTrue(
            async () => (await deployment.Gateway.GetFromJsonAsync<JsonNode>("/api/orders?integration=corner"))!["items"]![0]!["state"]!.GetValue<string>() == "Transferred",
            "the order is transferred");
        (await script.CallAsync("GET", "/api/orders?integration=corner"))["items"]!.AsArray().ShouldHaveSingleItem()!["reference"]!.GetValue<string>().ShouldBe(sale.Number);
        script.Calls.ShouldBeLessThan(MostCalls);
    }

    private static object Connection(Uri till) => new { baseUrl = till, publicKey = "sandbox-public-key", secret = "sandbox-secret", readsPerMinute = 0 };

    private static object Company(Uri books) => new
    {
        erpUrl = books, salesOrderUrl = books, tokenUrl = new Uri(books, "connect/token"), tenantId = "11111111-1111-1111-1111-111111111111",
        clientId = "sandbox-client", clientSecret = "sandbox-secret",
    };

    private sealed class Script(HttpClient settings, HttpClient gateway) : IDisposable
    {
        public int Calls { get; private set; }

        public async Task<JsonNode> CallAsync(string method, string path, object? body = null)
        {
            Calls++;
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (body is not null)
                request.Content = JsonContent.Create(body);
            request.Headers.TryAddWithoutValidation("If-Match", "*");
            using var answer = await (path.StartsWith("/api/integrations", StringComparison.Ordinal) ? settings : gateway).SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {path}: {text}");
            return JsonNode.Parse(text)!;
        }

        public void Dispose() => settings.Dispose();
    }
}
