using System.Text.Json.Nodes;
using CcvSandbox;
using Microsoft.AspNetCore.Builder;
using VismaSandbox;

namespace SystemKit;

/// <summary>A till and a company to keep in step: both sandboxes, checking every request and answer against the published schemas.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly WebApplication _ccv;
    private readonly WebApplication _visma;

    private Shop(string id, WebApplication ccv, WebApplication visma, JsonObject settings)
    {
        Id = id;
        _ccv = ccv;
        _visma = visma;
        Settings = settings;
        Ccv = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(ccv.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
        Visma = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(visma.Urls.First()), Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The integration's id.</summary>
    public string Id { get; }

    public HttpClient Ccv { get; }

    public HttpClient Visma { get; }

    /// <summary>The integration's settings, as they go into the integrations' file.</summary>
    public JsonObject Settings { get; }

    /// <param name="id">The integration's id.</param>
    /// <param name="limited">Whether the documented call limits hold.</param>
    /// <param name="configure">What is different from the sandbox integration that is shipped.</param>
    /// <param name="checkSchemas">Whether the sandboxes hold every request and answer against the published schemas.</param>
    public static async Task<Shop> OpenAsync(string id, bool limited = false, Action<JsonObject>? configure = null, bool checkSchemas = true)
    {
        var ccv = CcvSandboxApp.Create(new CcvSandboxOptions
        {
            Port = 0,
            Limits = new CcvLimitOptions { Enabled = limited },
            ValidateSchemas = checkSchemas,
        });
        var visma = VismaSandboxApp.Create(new VismaSandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            LimitsEnabled = limited,
            ValidateSchemas = checkSchemas,
        });
        await ccv.StartAsync();
        await visma.StartAsync();

        var settings = SandboxSettings.Read();
        settings[nameof(Ccv)]!["BaseUrl"] = ccv.Urls.First();
        settings[nameof(Visma)]!["ErpUrl"] = visma.Urls.First();
        settings[nameof(Visma)]!["SalesOrderUrl"] = visma.Urls.First();
        settings[nameof(Visma)]!["TokenUrl"] = $"{visma.Urls.First()}/connect/token";
        settings["Intake"]!["Interval"] = "00:00:05";
        settings[nameof(Visma)]!["InFlight"] = 8;
        if (!limited)
            settings[nameof(Ccv)]!["ReadsPerMinute"] = 0;
        configure?.Invoke(settings);
        return new Shop(id, ccv, visma, settings);
    }

    public async ValueTask DisposeAsync()
    {
        Ccv.Dispose();
        Visma.Dispose();
        foreach (var sandbox in new[] { _ccv, _visma })
        {
            await sandbox.StopAsync();
            await sandbox.DisposeAsync();
        }
    }
}
