using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Npgsql;
using Persistence.Migrating;

namespace Persistence;

/// <summary>Turns a database's settings into EF Core's.</summary>
internal static class DatabaseProviders
{
    /// <summary>Uses the database the options name, with snake_case names.</summary>
    public static DbContextOptionsBuilder UseDatabase(this DbContextOptionsBuilder builder, DatabaseOptions options, string name)
    {
        if (options.Provider is DatabaseProvider.Postgres)
        {
            builder.UseNpgsql(Postgres(options, name), postgres => postgres.CommandTimeout(options.CommandTimeoutSeconds));
        }
        else
        {
            builder.UseSqlite(Sqlite(options, name), sqlite => sqlite.CommandTimeout(options.CommandTimeoutSeconds));
            builder.ReplaceService<IMigrationsSqlGenerator, SqliteMigrationsSql>();
            builder.AddInterceptors(new SqliteConnectionSettings(options.CommandTimeoutSeconds));

            // The one set of migrations is made against PostgreSQL's model; MigrationsCheck watches over it there.
            builder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        }

        // Every statement at information level would drown what a person reads the log for.
        // And an exception is logged by whoever catches it, not by EF Core before: a database that is away would fill the log with stack traces.
        builder.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (RelationalEventId.TransactionError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        return builder.UseSnakeCaseNamingConvention();
    }

    /// <summary>The SQLite file of a database.</summary>
    public static string SqliteFile(DatabaseOptions options, string name) => Path.GetFullPath(Path.Combine(options.Folder ?? ".", name + ".db"));

    private static string Postgres(DatabaseOptions options, string name)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        if (!connection.ContainsKey("Maximum Pool Size"))
            connection.MaxPoolSize = options.MaxPoolSize;
        connection.ApplicationName ??= name;

        // The same few statements run for every order: planned once a connection instead of each time.
        if (!connection.ContainsKey("Max Auto Prepare"))
            connection.MaxAutoPrepare = 128;
        if (!connection.ContainsKey("Auto Prepare Min Usages"))
            connection.AutoPrepareMinUsages = 2;
        connection.NoResetOnClose = true;
        return connection.ConnectionString;
    }

    private static string Sqlite(DatabaseOptions options, string name) => new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile(options, name),
        ForeignKeys = true,
        DefaultTimeout = options.CommandTimeoutSeconds,
    }.ConnectionString;
}
