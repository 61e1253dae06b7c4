namespace SettingsService.Tests;

/// <summary>The sandboxes and a service to connect them with, for the tests of a class.</summary>
public class World : IAsyncLifetime
{
    private SettingsHost? _host;

    public Town Town { get; } = new();

    internal SettingsHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        await Town.InitializeAsync();
        _host = await SettingsHost.StartAsync(await DatabaseAsync());
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Town.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Which database it works on; nothing: SQLite.</summary>
    protected virtual Task<IReadOnlyDictionary<string, string?>> DatabaseAsync() =>
        Task.FromResult<IReadOnlyDictionary<string, string?>>(new Dictionary<string, string?>());
}
