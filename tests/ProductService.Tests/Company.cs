using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using VismaSandbox;

namespace ProductService.Tests;

/// <summary>A company in Visma's sandbox that checks every body against the published schemas, with the seed shop's items.</summary>
public sealed class Company(int pageCap) : IAsyncDisposable
{
    private readonly WebApplication sandbox = VismaSandboxApp.Create(
        new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true, InventoryPageCap = pageCap });

    private readonly ServiceProvider clients = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    public string Url { get; private set; } = "";

    private HttpClient Control
    {
        get
        {
            var client = clients.GetRequiredService<IHttpClientFactory>().CreateClient();
            client.BaseAddress = new Uri(Url);
            return client;
        }
    }

    public async Task StartAsync()
    {
        await sandbox.StartAsync();
        Url = sandbox.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single();
    }

    /// <summary>The calls that <paramref name="work"/> makes: of the list, and of single items.</summary>
    public async Task<(int Lists, int Items)> CallsOfAsync(Func<Task> work)
    {
        var before = await CallsAsync();
        await work();
        var after = await CallsAsync();
        return (after.Lists - before.Lists, after.Items - before.Items);
    }

    public async Task ImportAsync(params object[] items)
    {
        using var answer = await Control.PostAsJsonAsync("/_control/import", new { items });
        answer.EnsureSuccessStatusCode();
    }

    public async Task MisbehaveAsync(object fault)
    {
        using var answer = await Control.PostAsJsonAsync("/_control/faults", fault);
        answer.EnsureSuccessStatusCode();
    }

    public async Task BehaveAsync() => (await Control.DeleteAsync(new Uri("/_control/faults", UriKind.Relative))).Dispose();

    /// <summary>Bodies that do not fit the published schemas.</summary>
    public async Task<int> ViolationsAsync() => (int)(await StatsAsync())["schemaViolations"]!;

    public async ValueTask DisposeAsync()
    {
        await sandbox.StopAsync();
        await sandbox.DisposeAsync();
        await clients.DisposeAsync();
    }

    private async Task<JsonNode> StatsAsync() => (await Control.GetFromJsonAsync<JsonNode>("/_control/stats"))!;

    private async Task<(int Lists, int Items)> CallsAsync()
    {
        var calls = (await StatsAsync())["calls"]!.AsObject().Where(call => call.Key.Contains("/v1/inventory", StringComparison.Ordinal)).ToList();
        var lists = calls.Where(call => call.Key.EndsWith("/v1/inventory", StringComparison.Ordinal)).Sum(call => (int)call.Value!);
        return (lists, calls.Sum(call => (int)call.Value!) - lists);
    }
}
