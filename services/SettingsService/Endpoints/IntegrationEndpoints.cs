using Access;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>Integrations: make, look at, change, take away.</summary>
internal static class IntegrationEndpoints
{
    private const int LargestPage = 200;

    public static void MapIntegrations(this RouteGroupBuilder routes)
    {
        routes.MapGet("/", ListAsync).WithName("ListIntegrations").WithSummary("The integrations by id; limit, after (the last id of the page before), state.");
        routes.MapPost("/", CreateAsync).WithName("CreateIntegration").RequireAdmin().WithSummary("Makes an integration as a draft: nothing runs before it is activated.");
        routes.MapGet("/{integration}", GetAsync).WithName("GetIntegration").WithSummary("An integration with what was set and how both systems are connected.");
        routes.MapDelete("/{integration}", RemoveAsync).WithName("RemoveIntegration").RequireAdmin().WithSummary("Takes a draft or paused integration away and erases its credentials. Its history stays.");
        routes.MapGet("/{integration}/settings", SettingsAsync).WithName("GetSettings").WithSummary("The settings as set; with effective=true every setting with its default.");
        routes.MapPut("/{integration}/settings", ReplaceAsync).WithName("ReplaceSettings").RequireAdmin().WithSummary("Replaces all settings; what is left out has its default. Credentials are no part of them.");
        routes.MapPatch("/{integration}/settings", PatchAsync).WithName("PatchSettings").RequireAdmin().WithSummary("Changes the settings named (RFC 7396); null takes one back to its default.");
    }

    private static async Task<IResult> ListAsync(
        Caller caller, SettingsDbContext database, CancellationToken cancellationToken, int limit = 50, string? after = null, IntegrationState? state = null)
    {
        if (limit is < 1 or > LargestPage)
            return Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["limit"] = [$"must be 1 to {LargestPage}"] });
        if (after is not null && !IntegrationId.IsRight(after))
            return Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { ["after"] = ["must be the id of an integration, the last one of the page before"] });
        var rows = database.Integrations.AsNoTracking().Where(row => state == null ? row.State != IntegrationState.Removed : row.State == state);
        if (caller.Integrations is { } own)
            rows = rows.Where(row => own.Contains(row.Id));
        if (after is not null)
            rows = rows.Where(row => string.Compare(row.Id, after) > 0);
        var page = await rows.OrderBy(row => row.Id).Take(limit + 1).ToListAsync(cancellationToken);
        return Results.Ok(new IntegrationPage([.. page.Take(limit).Select(IntegrationView.Of)], page.Count > limit ? page[limit - 1].Id : null));
    }

    private static async Task<IResult> CreateAsync(NewIntegration body, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        if (!IntegrationId.IsRight(body.Id))
            throw new ChangeRefusedException(RefusalKind.Wrong, "The integration is not made.", [new("id", IntegrationId.Rule)]);
        ForeignIntegrations.Demand(Caller.Of(context.User), body.Id);
        var document = body.Settings?.DeepClone().AsObject() ?? [];
        if (body.Name is { } name)
            document["name"] = name;
        var stored = await store.CreateAsync(body.Id, document, new Change(ChangeKind.Created, Caller.Of(context.User).Subject), cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Created($"/api/integrations/{stored.Id}", await details.OfAsync(stored, cancellationToken));
    }

    private static async Task<IResult> GetAsync(string integration, HttpContext context, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(integration, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.OfAsync(stored, cancellationToken));
    }

    private static async Task<IResult> RemoveAsync(string integration, HttpContext context, SettingsStore store, SettingsDbContext database, CancellationToken cancellationToken)
    {
        var expected = Versions.Expected(context);
        var stored = await store.GetAsync(integration, cancellationToken);
        if (stored.State == IntegrationState.Active)
            throw new ChangeRefusedException(RefusalKind.NotNow, $"'{stored.Id}' is running. POST /api/integrations/{stored.Id}/pause first.");
        await store.ChangeAsync(
            integration, new Change(ChangeKind.Removed, Caller.Of(context.User).Subject, Expected: expected ?? stored.Version) { State = IntegrationState.Removed }, cancellationToken);
        await database.Credentials.Where(row => row.Integration == stored.Id).ExecuteDeleteAsync(cancellationToken);
        return Results.NoContent();
    }

    private static async Task<IResult> SettingsAsync(string integration, HttpContext context, SettingsStore store, CancellationToken cancellationToken, bool effective = false)
    {
        var stored = await store.GetAsync(integration, cancellationToken);
        Versions.Tell(context, stored.Version);
        var document = SettingsDocument.Parse(stored.Document);
        return Results.Ok(effective ? EffectiveDocument.Of(document) : document);
    }

    private static Task<IResult> ReplaceAsync(string integration, JsonObject body, HttpContext context, SettingsStore store, CancellationToken cancellationToken) =>
        ChangeAsync(integration, _ => body.DeepClone().AsObject(), context, store, cancellationToken);

    private static Task<IResult> PatchAsync(string integration, JsonObject body, HttpContext context, SettingsStore store, CancellationToken cancellationToken) =>
        ChangeAsync(integration, document => MergePatch.Apply(document, body), context, store, cancellationToken);

    private static async Task<IResult> ChangeAsync(
        string integration, Func<JsonObject, JsonObject> document, HttpContext context, SettingsStore store, CancellationToken cancellationToken)
    {
        var change = new Change(ChangeKind.Settings, Caller.Of(context.User).Subject, Notes.Of(context), Versions.Expected(context)) { Document = document };
        var stored = await store.ChangeAsync(integration, change, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(SettingsDocument.Parse(stored.Document));
    }
}
