using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Persistence.Migrating;

/// <summary>
/// Waits for a PostgreSQL server that is not up yet, creates the database where it is absent, and takes an advisory lock in it. The lock
/// belongs to the connection: it ends with the process, however that ends.
/// </summary>
internal sealed class PostgresTurn(string name, TimeSpan wait, TimeProvider clock, ILogger log)
{
    private const long Lock = 4_711_000_202;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public async Task<IAsyncDisposable> TakeAsync(DbContext database, CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(database, cancellationToken);
        try
        {
            var spoke = DateTimeOffset.MinValue;
            while (!await TryLockAsync(connection, cancellationToken))
            {
                Say(ref spoke, () => log.LogInformation("Waiting for another process to finish the migrations of the database {Database}", name));
                await Task.Delay(Pause, clock, cancellationToken);
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(DbContext database, CancellationToken cancellationToken)
    {
        var target = new NpgsqlConnectionStringBuilder(database.Database.GetConnectionString()) { Pooling = false };
        var until = clock.GetUtcNow() + wait;
        var spoke = DateTimeOffset.MinValue;
        while (true)
        {
            var connection = new NpgsqlConnection(target.ConnectionString);
            try
            {
                await connection.OpenAsync(cancellationToken);
                return connection;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
            {
                await connection.DisposeAsync();
                await CreateAsync(database, cancellationToken);
            }
            catch (NpgsqlException e) when (DatabaseErrors.IsUnavailable(e) && clock.GetUtcNow() < until)
            {
                await connection.DisposeAsync();
                Say(ref spoke, () => log.LogWarning(
                    "Waiting up to {Seconds} s for the database {Database} at {Host}:{Port}: {Reason}", wait.TotalSeconds, name, target.Host, target.Port, e.Message));
                await Task.Delay(Pause, clock, cancellationToken);
            }
            catch (NpgsqlException e)
            {
                await connection.DisposeAsync();
                throw new InvalidOperationException(
                    $"The database '{name}' at {target.Host}:{target.Port} cannot be used: {e.Message} Check that it runs and that ConnectionStrings:{name} is right.", e);
            }
        }
    }

    private async Task CreateAsync(DbContext database, CancellationToken cancellationToken)
    {
        try
        {
            log.LogInformation("Creating the database {Database}", name);
            await database.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            log.LogInformation("The database {Database} was created by another process meanwhile", name);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                $"The database '{name}' does not exist and its login may not create it. Create it, or give the login CREATEDB.", e);
        }
    }

    private static async Task<bool> TryLockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = Lock } } };
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private void Say(ref DateTimeOffset spoke, Action say)
    {
        if (clock.GetUtcNow() - spoke < Silence)
            return;
        spoke = clock.GetUtcNow();
        say();
    }
}
