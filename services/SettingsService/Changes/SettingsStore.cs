using System.Text.Json.Nodes;
using Integrations;
using Microsoft.EntityFrameworkCore;
using Persistence;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>Reads and changes integrations. A change is checked as a whole, makes a version, and is told to the services; one that changes nothing makes none.</summary>
internal sealed class SettingsStore(IDbContextFactory<SettingsDbContext> contexts, Vault vault, CredentialKeeper keeper, Announcer announcer, TimeProvider clock)
{
    /// <exception cref="ChangeRefusedException">There is none.</exception>
    public async Task<StoredIntegration> GetAsync(string id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(database.Integrations.AsNoTracking(), id, cancellationToken) ?? throw Unknown(id);
    }

    /// <summary>The integration as services would get it, complete or not.</summary>
    public async Task<(StoredIntegration Stored, JsonObject Document, Integration Integration, IReadOnlyList<OpenCredential> Credentials)> ComposeAsync(
        string id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await FindAsync(database.Integrations.AsNoTracking(), id, cancellationToken) ?? throw Unknown(id);
        var document = SettingsDocument.Parse(stored.Document);
        var credentials = await vault.OpenAsync(database, id, document, cancellationToken);
        return (stored, document, SettingsDocument.Compose(stored, document, credentials), credentials);
    }

    public async Task<StoredIntegration> CreateAsync(string id, JsonObject document, Change change, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stored = new StoredIntegration
        {
            Id = id, Version = 1, State = change.State ?? IntegrationState.Draft, Document = "{}", CreatedAt = now, ChangedAt = now, ChangedBy = change.By,
        };
        Demand(DocumentRules.Wrong(stored, document));
        stored.Document = SettingsDocument.Text(document);
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (await database.Integrations.AnyAsync(row => row.Id == id, cancellationToken))
            throw Taken(id);
        database.Add(stored);
        database.Add(VersionOf(stored, change));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            throw Taken(id);
        }

        announcer.Announce(id, stored.Version);
        return stored;
    }

    public async Task<StoredIntegration> ChangeAsync(string id, Change change, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var stored = await FindAsync(database.Integrations, id, cancellationToken) ?? throw Unknown(id);
        if (change.Expected is { } expected && expected != stored.Version)
            throw Outdated(id, stored);

        var document = change.Document(SettingsDocument.Parse(stored.Document));
        Demand(DocumentRules.Wrong(stored, document));
        var isNewCredential = false;
        foreach (var given in change.Credentials)
            isNewCredential |= await keeper.GiveAsync(database, id, document, given, change.By, cancellationToken);
        var state = change.State ?? stored.State;
        var text = SettingsDocument.Text(document);
        if (text == stored.Document && state == stored.State && !isNewCredential)
            return stored;

        (stored.Document, stored.State, stored.ChangedAt, stored.ChangedBy) = (text, state, clock.GetUtcNow(), change.By);
        stored.Version++;
        if (state == IntegrationState.Active)
            Demand(await IncompleteAsync(database, stored, document, cancellationToken));
        database.Add(VersionOf(stored, change));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsConflict(e))
        {
            throw Outdated(id, await GetAsync(id, cancellationToken));
        }

        announcer.Announce(id, stored.Version);
        return stored;
    }

    // What was given a moment ago is only in the context yet.
    private async Task<IReadOnlyList<SettingProblem>> IncompleteAsync(
        SettingsDbContext database, StoredIntegration stored, JsonObject document, CancellationToken cancellationToken)
    {
        var rows = await database.Credentials.Where(row => row.Integration == stored.Id).ToListAsync(cancellationToken);
        var all = rows.Union(database.Credentials.Local.Where(row => row.Integration == stored.Id));
        return DocumentRules.Incomplete(
            stored, document, [.. all.Where(row => row.BoundTo == Addresses.Of(row.System, document)).Select(vault.Open).OfType<OpenCredential>()]);
    }

    private static Task<StoredIntegration?> FindAsync(IQueryable<StoredIntegration> integrations, string id, CancellationToken cancellationToken) =>
        integrations.SingleOrDefaultAsync(row => row.Id == id && row.State != IntegrationState.Removed, cancellationToken);

    private static StoredVersion VersionOf(StoredIntegration stored, Change change) => new()
    {
        Integration = stored.Id, Version = stored.Version, State = stored.State, Change = change.Kind, Document = stored.Document, Note = change.Note,
        ChangedAt = stored.ChangedAt, ChangedBy = stored.ChangedBy,
    };

    private static void Demand(IReadOnlyList<SettingProblem> problems)
    {
        if (problems.Count > 0)
            throw new ChangeRefusedException(RefusalKind.Wrong, "The settings are not taken over. Mend what is listed, all of it, and send them again.", problems);
    }

    private static ChangeRefusedException Unknown(string id) =>
        new(RefusalKind.Unknown, $"There is no integration '{id}'. GET /api/integrations lists those there are.");

    private static ChangeRefusedException Taken(string id) =>
        new(RefusalKind.Taken, $"The id '{id}' is in use, or was: ids are never used again, because orders and documents carry them. Choose another.");

    private static ChangeRefusedException Outdated(string id, StoredIntegration stored) => new(
        RefusalKind.Outdated,
        $"'{id}' is at version {stored.Version}, changed by {stored.ChangedBy}. Read it again and repeat the change; GET /api/integrations/{id}/versions shows what happened.");
}
