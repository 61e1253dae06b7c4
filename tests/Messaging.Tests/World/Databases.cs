using Npgsql;
using Persistence;
using TestKit;

namespace Messaging.Tests.World;

/// <summary>Class fixture: as many fresh databases as the tests ask for, of either kind.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly PostgresServer _postgres = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Unique.Name("tillbridge-"));

    public static TheoryData<DatabaseProvider> Both => [DatabaseProvider.Postgres, DatabaseProvider.Sqlite];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        await _postgres.InitializeAsync();
    }

    /// <summary>The settings of a database nobody has used.</summary>
    public async Task<Dictionary<string, string?>> FreshAsync(DatabaseProvider provider) => provider is DatabaseProvider.Postgres
        ? Postgres(await _postgres.CreateDatabaseAsync())
        : new()
        {
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = Path.Combine(_folder, Unique.Name("db")),
        };

    /// <summary>The settings of a PostgreSQL database that is reached through <paramref name="cable"/>, plugged in by this.</summary>
    public async Task<Dictionary<string, string?>> FreshAsync(Cable cable)
    {
        var connection = new NpgsqlConnectionStringBuilder(await _postgres.CreateDatabaseAsync());
        cable.Plug(connection.Host!, connection.Port);
        return Postgres(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Host = "127.0.0.1", Port = cable.Port, Timeout = 5 }.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        await _postgres.DisposeAsync();
    }

    private static Dictionary<string, string?> Postgres(string connectionString) => new()
    {
        ["Database:Provider"] = "Postgres",
        ["ConnectionStrings:tally"] = connectionString,
    };
}
