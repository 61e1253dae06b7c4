using Microsoft.EntityFrameworkCore;
using Persistence;

namespace Integrations.Remote;

/// <summary>Keeps them in the service's own database. Replicas write the same row; whoever comes last wrote no older settings than he had fetched.</summary>
internal sealed class SettingsCopy<TContext>(IDbContextFactory<TContext> contexts, TimeProvider clock) : ISettingsCopy
    where TContext : ServiceDbContext
{
    public async Task<SealedSettings?> LoadAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.Set<SettingsCopyRow>().AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } row
            ? new SealedSettings(row.ETag, row.Content)
            : null;
    }

    public async Task SaveAsync(SealedSettings settings, CancellationToken cancellationToken)
    {
        if (await UpdatedAsync(settings, cancellationToken))
            return;

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        database.Add(new SettingsCopyRow { ETag = settings.ETag, Content = settings.Content, FetchedAt = clock.GetUtcNow() });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            await UpdatedAsync(settings, cancellationToken);
        }
    }

    private async Task<bool> UpdatedAsync(SealedSettings settings, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return await database.Set<SettingsCopyRow>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ETag, settings.ETag).SetProperty(row => row.Content, settings.Content).SetProperty(row => row.FetchedAt, now),
            cancellationToken) > 0;
    }
}
