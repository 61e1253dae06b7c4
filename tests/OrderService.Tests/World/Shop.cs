using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox;
using Microsoft.AspNetCore.Builder;
using VismaSandbox;

namespace OrderService.Tests.World;

/// <summary>Class fixture: a till and a company, both checking every request against the published schemas. Each test has an integration of its own.</summary>
public sealed class Shop : IAsyncLifetime
{
    private readonly WebApplication _ccv = CcvSandboxApp.Create(new CcvSandboxOptions { Port = 0, ValidateSchemas = true, Limits = new() { Enabled = false } });
    private readonly WebApplication _visma = VismaSandboxApp.Create(
        new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true, LimitsEnabled = false });

    public HttpClient Ccv { get; private set; } = null!;

    public HttpClient Visma { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _ccv.StartAsync();
        await _visma.StartAsync();
        Ccv = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_ccv.Urls.First()) };
        Visma = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_visma.Urls.First()) };
    }

    /// <summary>Both as they were on the first day, and well-behaved.</summary>
    public async Task StartAfreshAsync()
    {
        foreach (var sandbox in new[] { Ccv, Visma })
        {
            (await sandbox.DeleteAsync(new Uri("/_control/data", UriKind.Relative))).Dispose();
            (await sandbox.DeleteAsync(new Uri("/_control/faults", UriKind.Relative))).Dispose();
        }
    }

    /// <summary>The integration's settings, reading every second.</summary>
    public Dictionary<string, string?> Settings() => new()
    {
        ["Ccv:BaseUrl"] = Ccv.BaseAddress!.ToString(),
        ["Ccv:PublicKey"] = "sandbox-public-key",
        ["Ccv:Secret"] = "sandbox-secret",
        ["Ccv:ReadsPerMinute"] = "0",
        ["Visma:ErpUrl"] = Visma.BaseAddress!.ToString(),
        ["Visma:SalesOrderUrl"] = Visma.BaseAddress!.ToString(),
        ["Visma:TokenUrl"] = $"{Visma.BaseAddress}connect/token",
        ["Visma:ClientId"] = "sandbox-client",
        ["Visma:ClientSecret"] = "sandbox-secret",
        ["Visma:TenantId"] = "11111111-1111-1111-1111-111111111111",
        ["Intake:StartDate"] = "2000-01-01T00:00:00Z",
        ["Intake:Interval"] = "00:00:01",
        ["Intake:WatchInterval"] = "00:00:01",
        ["Orders:FallbackItem:Item"] = "MISC",
        ["Orders:PaymentMethod:Enabled"] = "true",
        ["Orders:PaymentMethod:Force"] = "CASH",
    };

    public async Task<IReadOnlyList<long>> ImportAsync(params JsonObject[] orders)
    {
        var answer = await PostAsync(Ccv, "/_control/orders", new JsonArray([.. orders]));
        return [.. answer["orders"]!.AsArray().Select(order => order!["id"]!.GetValue<long>())];
    }

    /// <summary>The order as it is now, in the place of what it was.</summary>
    public async Task ReplaceAsync(long id, JsonObject order)
    {
        (await Ccv.DeleteAsync(new Uri($"/_control/orders/{id}", UriKind.Relative))).Dispose();
        await ImportAsync(order.With("id", id));
    }

    public Task PayAsync(long order) => PostAsync(Ccv, $"/_control/orders/{order}/pay", new { });

    public Task CancelAsync(long order) => PostAsync(Ccv, $"/_control/orders/{order}/cancel", new { });

    public async Task<IReadOnlyList<JsonObject>> DocumentsAsync() =>
        (await Visma.GetFromJsonAsync<List<JsonObject>>("/_control/documents"))!;

    public async Task<IReadOnlyDictionary<string, int>> CcvCallsAsync() =>
        (await Ccv.GetFromJsonAsync<JsonNode>("/_control/stats"))!["calls"].Deserialize<Dictionary<string, int>>()!;

    public async Task<int> ViolationsAsync() =>
        (int)(await Ccv.GetFromJsonAsync<JsonNode>("/_control/stats"))!["schemaViolations"]!
        + (int)(await Visma.GetFromJsonAsync<JsonNode>("/_control/stats"))!["schemaViolations"]!;

    public static Task FaultAsync(HttpClient sandbox, object fault) => PostAsync(sandbox, "/_control/faults", fault);

    public static async Task BehaveAsync(HttpClient sandbox) =>
        (await sandbox.DeleteAsync(new Uri("/_control/faults", UriKind.Relative))).Dispose();

    public async ValueTask DisposeAsync()
    {
        Ccv.Dispose();
        Visma.Dispose();
        await _ccv.StopAsync();
        await _visma.StopAsync();
        await _ccv.DisposeAsync();
        await _visma.DisposeAsync();
    }

    private static async Task<JsonNode> PostAsync(HttpClient sandbox, string path, object body)
    {
        using var answer = await sandbox.PostAsJsonAsync(path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }
}
