using CcvSandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using VismaSandbox;

namespace SettingsService.Tests;

/// <summary>A till and a company, checking every request against the published schemas.</summary>
public sealed class Town : IAsyncLifetime
{
    private readonly WebApplication _ccv = CcvSandboxApp.Create(new CcvSandboxOptions { Port = 0, ValidateSchemas = true, Limits = new CcvLimitOptions { Enabled = false } });
    private readonly WebApplication _visma = VismaSandboxApp.Create(new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true, LimitsEnabled = false });
    private readonly ServiceProvider _clients = new ServiceCollection().AddHttpClient().BuildServiceProvider();

    public string CcvUrl => _ccv.Urls.First();

    public string VismaUrl => _visma.Urls.First();

    public HttpClient Ccv => Client(CcvUrl);

    public HttpClient Visma => Client(VismaUrl);

    public object CcvConnection => new { baseUrl = CcvUrl, publicKey = "sandbox-public-key", secret = "sandbox-secret", readsPerMinute = 0 };

    public object VismaConnection => new
    {
        erpUrl = VismaUrl, salesOrderUrl = VismaUrl, tokenUrl = $"{VismaUrl}/connect/token", tenantId = "11111111-1111-1111-1111-111111111111",
        clientId = "sandbox-client", clientSecret = "sandbox-secret",
    };

    public async ValueTask InitializeAsync()
    {
        await _ccv.StartAsync();
        await _visma.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _ccv.StopAsync();
        await _visma.StopAsync();
        await _ccv.DisposeAsync();
        await _visma.DisposeAsync();
        await _clients.DisposeAsync();
    }

    private HttpClient Client(string url)
    {
        var client = _clients.GetRequiredService<IHttpClientFactory>().CreateClient();
        client.BaseAddress = new Uri(url);
        return client;
    }
}
