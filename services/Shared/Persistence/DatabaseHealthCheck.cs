using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Persistence;

/// <summary>
/// Whether the database answers and has the schema of this version. A service brings its schema up to date when it starts; it differs later where a newer
/// version runs beside it, or where somebody put an older copy of the database back.
/// </summary>
internal sealed class DatabaseHealthCheck<TContext>(IDbContextFactory<TContext> contexts, DatabaseName<TContext> name) : IHealthCheck
    where TContext : ServiceDbContext
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await database.Database.CanConnectAsync(cancellationToken))
            return new HealthCheckResult(context.Registration.FailureStatus, $"The database '{name.Value}' does not answer.");

        var known = database.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (known.Except(applied).FirstOrDefault() is { } missing)
            return HealthCheckResult.Degraded($"The database '{name.Value}' lacks the migration {missing}. Start the service again: it brings the schema up to date.");
        return applied.Except(known).LastOrDefault() is { } unknown
            ? HealthCheckResult.Degraded($"A newer version of the service has migrated the database '{name.Value}', up to {unknown}. Update this one too.")
            : HealthCheckResult.Healthy();
    }
}
