using Access;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.DryRuns;

namespace SettingsService.Endpoints;

/// <summary>Trying an integration out on real data.</summary>
internal static class DryRunEndpoint
{
    private const int MostOrders = 25;
    private const string Elsewhere = "Connections are not tried here: POST /api/integrations/{id}/connections/{system}/test takes one that is not kept yet.";

    private static readonly string[] Connections = [SettingsDocument.Ccv, SettingsDocument.Visma];

    public static void MapDryRun(this RouteGroupBuilder routes) =>
        routes.MapPost("/{integration}/dry-run", RunAsync).WithName("DryRunIntegration").RequireOperator()
            .WithSummary("Tries the till's newest orders (last, 1 to 25; 10 when not said) with the settings, or with changes that are not kept: which would be taken in and what would be made. Writes nothing.");

    private static async Task<IResult> RunAsync(
        string integration, HttpContext context, SettingsStore store, DryRun dryRun, CancellationToken cancellationToken, DryRunBody? body = null)
    {
        body ??= new DryRunBody();
        if (body.Last is < 1 or > MostOrders)
            throw new ChangeRefusedException(RefusalKind.Wrong, "Nothing was tried.", [new("last", $"Must be 1 to {MostOrders}.")]);
        var (stored, document, composed, credentials) = await store.ComposeAsync(integration, cancellationToken);
        if (body.Changes is { } changes)
        {
            // A secret goes nowhere but where it was given for.
            Demand(RefusalKind.Wrong, [.. Connections.Where(changes.ContainsKey).Select(section => new SettingProblem(section, Elsewhere))], "The changes cannot be tried.");
            document = MergePatch.Apply(document, changes);
            Demand(RefusalKind.Wrong, DocumentRules.Wrong(stored, document), "The changes cannot be tried. Mend what is listed.");
            composed = SettingsDocument.Compose(stored, document, credentials);
        }

        Demand(
            RefusalKind.NotNow, DocumentRules.Incomplete(stored, document, credentials),
            $"'{stored.Id}' cannot be tried yet. Mend what is listed; GET /api/integrations/{stored.Id}/readiness shows it by step.");
        Versions.Tell(context, stored.Version);
        return Results.Ok(await dryRun.RunAsync(composed, body.Last, cancellationToken));
    }

    private static void Demand(RefusalKind kind, IReadOnlyList<SettingProblem> problems, string detail)
    {
        if (problems.Count > 0)
            throw new ChangeRefusedException(kind, detail, problems);
    }
}
