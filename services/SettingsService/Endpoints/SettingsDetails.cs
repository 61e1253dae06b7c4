using Microsoft.EntityFrameworkCore;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>Puts together what is shown of an integration.</summary>
internal sealed class SettingsDetails(SettingsDbContext database)
{
    public async Task<IntegrationDetail> OfAsync(StoredIntegration stored, CancellationToken cancellationToken) =>
        IntegrationDetail.Of(stored, await ConnectionsAsync(stored, cancellationToken));

    public async Task<IReadOnlyList<ConnectionView>> ConnectionsAsync(StoredIntegration stored, CancellationToken cancellationToken)
    {
        var document = SettingsDocument.Parse(stored.Document);
        var credentials = await database.Credentials.AsNoTracking().Where(row => row.Integration == stored.Id).ToListAsync(cancellationToken);
        var checks = await database.Checks.AsNoTracking().Where(row => row.Integration == stored.Id).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<ConnectedSystem>().Select(system => ConnectionView.Of(
            system, document, credentials.Find(row => row.System == system), checks.Find(row => row.System == system)))];
    }
}
