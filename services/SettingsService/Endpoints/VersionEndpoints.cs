using Access;
using Microsoft.EntityFrameworkCore;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>What the settings were, who changed them, and the way back.</summary>
internal static class VersionEndpoints
{
    private const int LargestPage = 200;

    public static void MapVersions(this RouteGroupBuilder routes)
    {
        var versions = routes.MapGroup("/{integration}/versions");
        versions.MapGet("/", ListAsync).WithName("ListVersions").WithSummary("The changes, newest first; limit, before (a version).");
        versions.MapGet("/{version:long}", GetAsync).WithName("GetVersion").WithSummary("The settings as they were.");
        versions.MapGet("/{version:long}/diff", DiffAsync).WithName("DiffVersions").WithSummary("What changed up to a version since another (since; the one before when not said).");
        versions.MapPost("/{version:long}/restore", RestoreAsync).WithName("RestoreVersion").RequireAdmin().WithSummary("Puts the settings of a version back, as a new version. Credentials and state stay.");
    }

    private static async Task<IResult> ListAsync(
        string integration, SettingsDbContext database, SettingsStore store, CancellationToken cancellationToken, int limit = 50, long? before = null)
    {
        if (limit is < 1 or > LargestPage)
            return Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["limit"] = [$"must be 1 to {LargestPage}"] });
        var stored = await store.GetAsync(integration, cancellationToken);
        var rows = await database.Versions.AsNoTracking().Where(row => row.Integration == stored.Id && (before == null || row.Version < before))
            .OrderByDescending(row => row.Version).Take(limit + 1).ToListAsync(cancellationToken);
        return Results.Ok(new VersionPage([.. rows.Take(limit).Select(VersionView.Of)], rows.Count > limit ? rows[limit - 1].Version : null));
    }

    private static async Task<IResult> GetAsync(string integration, long version, SettingsDbContext database, CancellationToken cancellationToken)
    {
        var row = await FindAsync(database, integration, version, cancellationToken);
        return Results.Ok(new VersionDetail(VersionView.Of(row), SettingsDocument.Parse(row.Document)));
    }

    private static async Task<IResult> DiffAsync(string integration, long version, SettingsDbContext database, CancellationToken cancellationToken, long? since = null)
    {
        var after = await FindAsync(database, integration, version, cancellationToken);
        var earlier = since ?? version - 1;
        var before = earlier == 0 ? null : await FindAsync(database, integration, earlier, cancellationToken);
        return Results.Ok(new VersionDiff(
            earlier, version, before?.State, after.State, DocumentDifference.Between(before is null ? [] : SettingsDocument.Parse(before.Document), SettingsDocument.Parse(after.Document))));
    }

    private static async Task<IResult> RestoreAsync(
        string integration, long version, HttpContext context, SettingsStore store, SettingsDbContext database, SettingsDetails details, CancellationToken cancellationToken)
    {
        var row = await FindAsync(database, integration, version, cancellationToken);
        var change = new Change(ChangeKind.RolledBack, Caller.Of(context.User).Subject, Notes.Of(context) ?? $"back to version {version}", Versions.Expected(context))
        {
            Document = _ => SettingsDocument.Parse(row.Document),
        };
        var stored = await store.ChangeAsync(integration, change, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.OfAsync(stored, cancellationToken));
    }

    private static async Task<StoredVersion> FindAsync(SettingsDbContext database, string integration, long version, CancellationToken cancellationToken) =>
        await database.Versions.AsNoTracking().SingleOrDefaultAsync(row => row.Integration == integration && row.Version == version, cancellationToken)
        ?? throw new ChangeRefusedException(
            RefusalKind.Unknown, $"'{integration}' has no version {version}. GET /api/integrations/{integration}/versions lists them.");
}
