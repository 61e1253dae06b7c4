using Npgsql;
using Testcontainers.PostgreSql;
using Xunit;

namespace TestKit;

/// <summary>
/// Class fixture: a fresh PostgreSQL database for the test class, dropped afterwards. The server comes from the environment variable
/// <c>TILLBRIDGE_TEST_POSTGRES</c> (Npgsql, a login that may create databases), else from one container for the whole test process.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string EnvironmentVariable = "TILLBRIDGE_TEST_POSTGRES";

    private static readonly Once<string> Server = new(StartAsync);

    private readonly List<string> databases = [];
    private string? connectionString;

    /// <summary>Of the class's own database.</summary>
    public string ConnectionString => connectionString ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    public async ValueTask InitializeAsync() => connectionString = await CreateDatabaseAsync();

    /// <summary>Another fresh database on the same server, dropped with the class's own. Returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = Unique.Name("tillbridge_");
        await ExecuteAsync($"CREATE DATABASE {name}");
        databases.Add(name);
        return await ConnectionStringOfAsync(name);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in databases)
        {
            await using (var pooled = new NpgsqlConnection(await ConnectionStringOfAsync(name)))
            {
                NpgsqlConnection.ClearPool(pooled);
            }

            await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
    }

    private static async Task<string> ConnectionStringOfAsync(string database) =>
        new NpgsqlConnectionStringBuilder(await Server.GetAsync()) { Database = database, Pooling = true, IncludeErrorDetail = true }
            .ConnectionString;

    private static async Task ExecuteAsync(string statement)
    {
        var admin = new NpgsqlConnectionStringBuilder(await Server.GetAsync()) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Identifiers cannot be parameters; the names are made here.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(EnvironmentVariable) is { Length: > 0 } given)
        {
            return given;
        }

        var container = new PostgreSqlBuilder("postgres:17").Build();
        await ProcessContainers.StartAsync(container, EnvironmentVariable);
        return container.GetConnectionString();
    }
}
