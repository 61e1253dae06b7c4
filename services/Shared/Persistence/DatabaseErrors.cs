using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Persistence;

/// <summary>What a database's exception means, for both databases.</summary>
public static class DatabaseErrors
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqliteConstraintPrimaryKey = 1555;
    private const int SqliteConstraintUnique = 2067;

    /// <summary>A row with that key is there already.</summary>
    public static bool IsUniqueViolation(Exception exception) => Chain(exception).Any(e => e
        is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
        or SqliteException { SqliteExtendedErrorCode: SqliteConstraintPrimaryKey or SqliteConstraintUnique });

    /// <summary>Somebody else changed the row, or made it first, or the database broke a deadlock: reading again and trying again helps at once.</summary>
    public static bool IsConflict(Exception exception) => IsUniqueViolation(exception) || Chain(exception).Any(e => e
        is DbUpdateConcurrencyException
        or PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable }
        or SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked });

    /// <summary>The database is away, starting, stopping, full or read-only for the moment: trying again later helps.</summary>
    public static bool IsUnavailable(Exception exception) => Chain(exception).Any(e => e switch
    {
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.ReadOnlySqlTransaction
        } => true,
        PostgresException postgres => postgres.IsTransient && !IsConflict(postgres),
        NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is SocketException or IOException or TimeoutException,
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCannotOpen } => true,
        _ => false,
    });

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }
}
