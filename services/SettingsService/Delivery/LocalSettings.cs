using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Integrations;
using Integrations.Remote;
using Microsoft.EntityFrameworkCore;
using Persistence;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Delivery;

/// <summary>What services get: every integration that is complete, running or not, so that a dry run is possible before the start and old orders can be shown after the end.</summary>
internal sealed class LocalSettings(IDbContextFactory<SettingsDbContext> contexts, Vault vault, SettingsSeal seal) : ISettingsSource
{
    public async Task<SealedSettings?> FetchAsync(string? etag, CancellationToken cancellationToken)
    {
        try
        {
            await using var database = await contexts.CreateDbContextAsync(cancellationToken);
            var current = await ETagAsync(database, cancellationToken);
            return etag == current ? null : seal.Seal(current, await AllAsync(database, cancellationToken));
        }
        catch (Exception e) when (DatabaseErrors.IsUnavailable(e))
        {
            throw new SettingsAwayException("The database of the settings is away", e);
        }
    }

    // Older than what is read after it at worst: then the next question brings the rest.
    private static async Task<string> ETagAsync(SettingsDbContext database, CancellationToken cancellationToken)
    {
        var versions = await database.Integrations.AsNoTracking().OrderBy(row => row.Id).Select(row => new { row.Id, row.Version }).ToListAsync(cancellationToken);
        var text = string.Join('\n', versions.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Id} {row.Version}")));
        return $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32]}\"";
    }

    private async Task<List<Integration>> AllAsync(SettingsDbContext database, CancellationToken cancellationToken)
    {
        var all = new List<Integration>();
        foreach (var stored in await database.Integrations.AsNoTracking().Where(row => row.State != IntegrationState.Removed).ToListAsync(cancellationToken))
        {
            var document = SettingsDocument.Parse(stored.Document);
            var credentials = await vault.OpenAsync(database, stored.Id, document, cancellationToken);
            if (DocumentRules.Incomplete(stored, document, credentials).Count == 0)
                all.Add(SettingsDocument.Compose(stored, document, credentials));
        }

        return all;
    }
}
