using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Persistence.Migrating;

/// <summary>
/// Brings the database to the model's state before anything else in the host starts: the bus, the workers and the web server start after
/// every <see cref="StartingAsync"/>. Replicas that start together take turns; the second finds nothing left to do.
/// </summary>
internal sealed class MigrationsAtStart<TContext>(
    IDbContextFactory<TContext> contexts,
    IOptionsMonitor<DatabaseOptions> options,
    DatabaseName<TContext> name,
    TimeProvider clock,
    ILogger<MigrationsAtStart<TContext>> log) : IHostedLifecycleService
    where TContext : ServiceDbContext
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var settings = options.Get(name.Value);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await using var turn = settings.Provider is DatabaseProvider.Postgres
            ? await new PostgresTurn(name.Value, TimeSpan.FromSeconds(settings.WaitSeconds), clock, log).TakeAsync(database, cancellationToken)
            : await new SqliteTurn(DatabaseProviders.SqliteFile(settings, name.Value), clock, log).TakeAsync(database, cancellationToken);

        var pending = (await database.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
            log.LogInformation("Applying {Count} migrations to the database {Database}, up to {Last}", pending.Count, name.Value, pending[^1]);

        // Also without pending ones: it notices a model that has no migration yet.
        await database.Database.MigrateAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
