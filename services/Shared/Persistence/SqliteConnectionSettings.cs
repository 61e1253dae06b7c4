using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Persistence;

/// <summary>
/// What a SQLite connection forgets when it closes. The busy timeout lets SQLite itself wait for the writer before it, which is
/// quicker by far than the driver's own polling. Commits stay fully synchronous, SQLite's default: a sale survives a power cut.
/// </summary>
internal sealed class SqliteConnectionSettings(int busyTimeoutSeconds) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragmas(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragmas(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private DbCommand Pragmas(DbConnection connection)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // A number from validated options.
        command.CommandText = $"PRAGMA busy_timeout = {busyTimeoutSeconds * 1000};";
#pragma warning restore CA2100
        return command;
    }
}
