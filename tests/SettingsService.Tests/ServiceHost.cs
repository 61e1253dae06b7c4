using Access;
using CustomerService;
using Integrations;
using Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace SettingsService.Tests;

/// <summary>A service that takes its settings from SettingsService, as its Program composes it.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServiceHost(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public IIntegrations Integrations => Services.GetRequiredService<IIntegrations>();

    public static async Task<ServiceHost> StartAsync(DirectoryInfo folder, IReadOnlyDictionary<string, string?> settings, TimeSpan poll)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = Path.Combine(folder.FullName, "service"),
            ["KeyRing:Folder"] = Path.Combine(folder.FullName, "keys"),
            ["Access:SigningKey"] = SettingsHost.SigningKey,
            ["Settings:Url"] = settings["urls"],
            ["Settings:PollInterval"] = poll.ToString(),
            ["Serilog:MinimumLevel:Default"] = "Warning",
        });
        builder.AddServiceDefaults("customer-service");
        builder.AddCustomerService();
        builder.AddAccess();
        builder.AddBus();
        var app = builder.Build();
        app.MapServiceDefaults();
        app.UseAccess();
        await app.StartAsync();
        return new ServiceHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
