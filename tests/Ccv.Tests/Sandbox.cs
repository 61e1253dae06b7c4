using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CcvSandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ccv.Tests;

/// <summary>The CCV sandbox in this process, checking each request and answer against the published schemas.</summary>
public sealed class Sandbox : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private readonly HttpClient _control;

    private Sandbox(WebApplication app, ServiceProvider services)
    {
        _app = app;
        _services = services;
        _control = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        _control.BaseAddress = new Uri(app.Urls.Single());
    }

    public static async Task<Sandbox> StartAsync(TimeProvider? clock = null, TimeProvider? ourClock = null, bool validate = true)
    {
        var options = new CcvSandboxOptions { Port = 0, ValidateSchemas = validate, RefuseUnknownQuery = true, Webhooks = new() { Enabled = false } };
        var app = CcvSandboxApp.Create(options, ["--Logging:LogLevel:Default=None"], clock);
        await app.StartAsync();
        var services = new ServiceCollection();
        services.AddSingleton(ourClock ?? clock ?? TimeProvider.System);
        services.AddHttpClient();
        services.AddCcvClient();
        return new Sandbox(app, services.BuildServiceProvider());
    }

    public ICcvClient Client(Func<CcvConnection, CcvConnection>? change = null)
    {
        var defaults = new CcvSandboxOptions();
        var connection = new CcvConnection { BaseUrl = _control.BaseAddress!, PublicKey = defaults.PublicKey, Secret = defaults.Secret };
        return _services.GetRequiredService<ICcvClientFactory>().For(change?.Invoke(connection) ?? connection);
    }

    public async Task<IReadOnlyList<long>> SellAsync(int count, int lines = 2)
    {
        var made = await ControlAsync(HttpMethod.Post, "sales", $$"""{"count":{{count}},"lines":{{lines}},"seed":1}""");
        return made!["orders"]!.AsArray().Select(order => (long)order!["id"]!).ToList();
    }

    public Task<JsonNode?> StatsAsync() => ControlAsync(HttpMethod.Get, "stats");

    public Task<JsonNode?> ViolationsAsync() => ControlAsync(HttpMethod.Get, "violations");

    public async Task<JsonNode?> ControlAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/_control/{path}");
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await _control.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonNode>();
    }

    public async ValueTask DisposeAsync()
    {
        _control.Dispose();
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }
}
