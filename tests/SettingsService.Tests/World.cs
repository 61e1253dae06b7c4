namespace SettingsService.Tests;

/// <summary>The sandboxes and a service to connect them with, for the tests of a class.</summary>
public sealed class World : IAsyncLifetime
{
    private SettingsHost? _host;

    public Town Town { get; } = new();

    internal SettingsHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        await Town.InitializeAsync();
        _host = await SettingsHost.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Town.DisposeAsync();
    }
}
