using Access;
using Access.Tokens;
using Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults;

namespace SettingsService.Tests;

/// <summary>A running SettingsService with a database and a key ring of its own.</summary>
internal sealed class SettingsHost : IAsyncDisposable
{
    public const string SigningKey = "a signing key that only the tests know";

    private readonly WebApplication _app;

    private SettingsHost(WebApplication app, Lines log, DirectoryInfo folder) => (_app, Log, Folder) = (app, log, folder);

    public Lines Log { get; }

    /// <summary>Where it keeps everything.</summary>
    public DirectoryInfo Folder { get; }

    public string Databases => Path.Combine(Folder.FullName, "databases");

    public IServiceProvider Services => _app.Services;

    public string Url => _app.Urls.First();

    /// <summary>Asks as an admin.</summary>
    public HttpClient Api => As(new Caller("user:anna", Role.Admin));

    public HttpClient As(Caller caller) => new(new AsGateway(Services.GetRequiredService<TokenIssuer>(), caller)) { BaseAddress = new Uri(Url) };

    public static async Task<SettingsHost> StartAsync(
        IReadOnlyDictionary<string, string?>? settings = null, DirectoryInfo? folder = null, Action<WebApplicationBuilder>? with = null)
    {
        folder ??= Directory.CreateTempSubdirectory("tillbridge-settings-");
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = Path.Combine(folder.FullName, "databases"),
            ["KeyRing:Folder"] = Path.Combine(folder.FullName, "keys"),
            ["Messaging:Transport"] = "InMemory",
            ["Access:SigningKey"] = SigningKey,
            ["Serilog:MinimumLevel:Default"] = "Warning",
        });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var log = new Lines();
        builder.AddServiceDefaults("settings-service");
        builder.AddSettingsService();
        with?.Invoke(builder);
        builder.AddAccess();
        builder.AddBus();
        builder.Services.AddSingleton<ILoggerProvider>(log);
        var app = builder.Build();
        app.MapServiceDefaults();
        app.UseAccess();
        app.MapSettingsService();
        await app.StartAsync();
        return new SettingsHost(app, log, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
