using System.Text.Json.Nodes;
using CcvSandbox;
using VismaSandbox;

namespace SystemKit;

/// <summary>A till and a company to keep in step: both sandboxes, checking every request and answer against the published schemas.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(string id, ISandbox ccv, ISandbox visma, JsonObject settings)
    {
        Id = id;
        Till = ccv;
        Ledgers = visma;
        Settings = settings;
        Ccv = new HttpClient(new SocketsHttpHandler()) { BaseAddress = ccv.Address, Timeout = TimeSpan.FromMinutes(5) };
        Visma = new HttpClient(new SocketsHttpHandler()) { BaseAddress = visma.Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>The sandbox of the till.</summary>
    public ISandbox Till { get; }

    /// <summary>The sandbox of the books.</summary>
    public ISandbox Ledgers { get; }

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
        var ccv = await SandboxInside.StartAsync(CcvSandboxApp.Create(new CcvSandboxOptions
        {
            Port = 0,
            Limits = new CcvLimitOptions { Enabled = limited },
            ValidateSchemas = checkSchemas,
        }));
        var visma = await SandboxInside.StartAsync(VismaSandboxApp.Create(new VismaSandboxOptions
        {
            Urls = "http://127.0.0.1:0",
            LimitsEnabled = limited,
            ValidateSchemas = checkSchemas,
        }));
        return Open(id, limited, configure, ccv, visma);
    }

    /// <summary>The same with both sandboxes as processes of their own, keeping their records through a kill; without limits unless Visma's calls an hour are given.</summary>
    public static async Task<Shop> OpenOutsideAsync(string id, Action<JsonObject>? configure = null, int? vismaCallsPerHour = null)
    {
        var ccv = await SandboxOutside.StartAsync("CcvSandbox", new Dictionary<string, string> { ["Sandbox__Limits__Enabled"] = "false" });
        var visma = await SandboxOutside.StartAsync("VismaSandbox", new Dictionary<string, string>
        {
            ["Sandbox__LimitsEnabled"] = vismaCallsPerHour is null ? "false" : "true",
            ["Sandbox__CallsPerHour"] = $"{vismaCallsPerHour ?? 15_000}",
        });
        return Open(id, limited: false, configure, ccv, visma);
    }

    public async ValueTask DisposeAsync()
    {
        Ccv.Dispose();
        Visma.Dispose();
        await Till.DisposeAsync();
        await Ledgers.DisposeAsync();
    }

    private static Shop Open(string id, bool limited, Action<JsonObject>? configure, ISandbox ccv, ISandbox visma)
    {
        var (ccvUrl, vismaUrl) = (ccv.Address.GetLeftPart(UriPartial.Authority), visma.Address.GetLeftPart(UriPartial.Authority));
        var settings = SandboxSettings.Read();
        settings[nameof(Ccv)]!["BaseUrl"] = ccvUrl;
        settings[nameof(Visma)]!["ErpUrl"] = vismaUrl;
        settings[nameof(Visma)]!["SalesOrderUrl"] = vismaUrl;
        settings[nameof(Visma)]!["TokenUrl"] = $"{vismaUrl}/connect/token";
        settings["Intake"]!["Interval"] = "00:00:05";
        settings[nameof(Visma)]!["InFlight"] = 8;

        // The sandbox is done with a create as soon as its answer is away.
        settings["Orders"]!["SettleTime"] = "00:00:20";
        if (!limited)
            settings[nameof(Ccv)]!["ReadsPerMinute"] = 0;
        configure?.Invoke(settings);
        return new Shop(id, ccv, visma, settings);
    }
}
