using System.Diagnostics;
using Npgsql;
using TestKit;

namespace SystemKit;

/// <summary>What the administrator of an own PostgreSQL does.</summary>
internal static class OwnServerStatements
{
    /// <summary>Runs a statement, once the server takes connections.</summary>
    public static async Task ExecuteAsync(this OwnServer server, string statement)
    {
        await Eventually.BecomesTrue(() => AnswersAsync(server), "the database takes connections", TimeSpan.FromMinutes(1));
        await using var connection = await OpenAsync(server);
#pragma warning disable CA2100 // Statements of the tests themselves.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Whether it takes connections, now or within that time.</summary>
    public static async Task<bool> AnswersAsync(this OwnServer server, TimeSpan within)
    {
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(server))
        {
            if (waited.Elapsed > within)
                return false;
            await Task.Delay(100);
        }

        return true;
    }

    private static async Task<bool> AnswersAsync(OwnServer server)
    {
        try
        {
            await using var connection = await OpenAsync(server);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(OwnServer server)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.Address) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
