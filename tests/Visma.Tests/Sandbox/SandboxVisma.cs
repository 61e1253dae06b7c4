using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VismaSandbox;

namespace Visma.Tests.Sandbox;

/// <summary>The Visma sandbox in this process, with every request and answer held against the published schemas.</summary>
internal sealed class SandboxVisma : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private readonly VismaSandboxOptions _options;

    private SandboxVisma(WebApplication app, VismaSandboxOptions options)
    {
        _app = app;
        _options = options;
        _services = new ServiceCollection().AddHttpClient().AddVismaClient().BuildServiceProvider();
    }

    public IVismaClient Client => ClientOf(Connection);

    public VismaConnection Connection
    {
        get
        {
            var url = new Uri(_app.Urls.First());
            return new()
            {
                ErpUrl = url,
                SalesOrderUrl = url,
                TokenUrl = new Uri(url, "/connect/token"),
                ClientId = _options.ClientId,
                ClientSecret = _options.ClientSecret,
                TenantId = _options.TenantId,
            };
        }
    }

    public IVismaClient ClientOf(VismaConnection connection) => _services.GetRequiredService<IVismaClientFactory>().For(connection);

    public static async Task<SandboxVisma> StartAsync(Action<VismaSandboxOptions>? change = null)
    {
        var options = new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true };
        change?.Invoke(options);
        var app = VismaSandboxApp.Create(options);
        await app.StartAsync();
        return new(app, options);
    }

    public async Task Fault(object fault)
    {
        using var client = Http();
        (await client.PostAsJsonAsync(new Uri(Connection.ErpUrl, "/_control/faults"), fault)).EnsureSuccessStatusCode();
    }

    public async Task<JsonNode> Control(string path)
    {
        using var client = Http();
        return (await client.GetFromJsonAsync<JsonNode>(new Uri(Connection.ErpUrl, "/_control/" + path)))!;
    }

    public async Task EverythingFittedTheSchemas()
    {
        var violations = await Control("violations");
        violations["enabled"]!.GetValue<bool>().ShouldBeTrue();
        violations["last"]!.ToJsonString().ShouldBe("[]");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private HttpClient Http() => _services.GetRequiredService<IHttpClientFactory>().CreateClient("control");
}
