using TestKit;

namespace SettingsService.Tests;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresWorld : World
{
    private readonly PostgresServer _server = new();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _server.DisposeAsync();
    }

    protected override async Task<IReadOnlyDictionary<string, string?>> DatabaseAsync()
    {
        await _server.InitializeAsync();
        return new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:settings"] = _server.ConnectionString };
    }
}
