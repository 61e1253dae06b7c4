using Microsoft.EntityFrameworkCore;
using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>Once a day brings every credential under the newest key, so that old keys can be taken off the ring.</summary>
internal sealed class KeyRotation(IDbContextFactory<SettingsDbContext> contexts, Vault vault, TimeProvider clock, ILogger<KeyRotation> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await RotateAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogWarning(e, "The credentials could not be brought under the newest key; it is tried again tomorrow");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task<int> RotateAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var rotated = 0;
        foreach (var row in await database.Credentials.AsNoTracking().ToListAsync(cancellationToken))
        {
            // Only where nobody gave another secret meanwhile.
            if (vault.Renewed(row) is { } renewed)
            {
                rotated += await database.Credentials
                    .Where(other => other.Integration == row.Integration && other.System == row.System && other.ChangedAt == row.ChangedAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(other => other.Secret, renewed), cancellationToken);
            }
        }

        if (rotated > 0)
            logger.LogInformation("{Count} credentials are under the newest key now", rotated);
        return rotated;
    }
}
