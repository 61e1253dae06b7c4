using Access;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SettingsService.AsCode;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Endpoints;

/// <summary>Settings as files, fit for git: out, what a file would change, and in.</summary>
internal static class AsCodeEndpoints
{
    private const string Yaml = "application/yaml";
    private const int LargestFile = 1024 * 1024;

    public static void MapAsCode(this RouteGroupBuilder routes)
    {
        routes.MapGet("/{integration}/export", ExportAsync).WithName("ExportIntegration").WithSummary("The settings as one YAML file, without credentials.");
        routes.MapPost("/import/plan", PlanAsync).WithName("PlanImport").RequireAdmin().WithSummary("What importing the file in the body (YAML) would change. Changes nothing.").Accepts<string>(Yaml);
        routes.MapPost("/import", ApplyAsync).WithName("ApplyImport").RequireAdmin()
            .WithSummary("Makes the integration as the file in the body (YAML) says, or makes one. If-Match names the version of the plan, where there is one.").Accepts<string>(Yaml);
    }

    private static async Task<IResult> ExportAsync(string integration, HttpContext context, SettingsStore store, CancellationToken cancellationToken)
    {
        var stored = await store.GetAsync(integration, cancellationToken);
        Versions.Tell(context, stored.Version);
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{stored.Id}.yaml\"";
        return Results.Text(IntegrationFile.Write(stored), Yaml, Encoding.UTF8);
    }

    private static async Task<IResult> PlanAsync(HttpContext context, SettingsDbContext database, Vault vault, CancellationToken cancellationToken)
    {
        var file = IntegrationFile.Read(await TextAsync(context.Request, cancellationToken));
        ForeignIntegrations.Demand(Caller.Of(context.User), file.Id);
        var stored = await database.Integrations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == file.Id, cancellationToken);
        var problems = stored?.State == IntegrationState.Removed
            ? [new SettingProblem("integration", $"The id '{file.Id}' was in use before; ids are never used again. Choose another.")]
            : DocumentRules.Wrong(stored ?? Draft(file), file.Settings);
        var needs = new List<string>();
        if (problems.Count == 0)
        {
            var known = stored is null ? [] : await vault.OpenAsync(database, file.Id, file.Settings, cancellationToken);
            needs.AddRange(Enum.GetValues<ConnectedSystem>().Where(system => !known.Any(credential => credential.System == system))
                .Select(system => $"The credential for {system}: PUT /api/integrations/{file.Id}/connections/{SettingsDocument.SectionOf(system)}"));
        }

        var before = stored is null ? [] : SettingsDocument.Parse(stored.Document);
        return Results.Ok(new ImportPlan(file.Id, stored is null, stored?.Version, DocumentDifference.Between(before, file.Settings), problems, needs));
    }

    private static async Task<IResult> ApplyAsync(
        HttpContext context, SettingsDbContext database, SettingsStore store, SettingsDetails details, CancellationToken cancellationToken)
    {
        var file = IntegrationFile.Read(await TextAsync(context.Request, cancellationToken));
        ForeignIntegrations.Demand(Caller.Of(context.User), file.Id);
        var isThere = await database.Integrations.AnyAsync(row => row.Id == file.Id, cancellationToken);
        var change = new Change(ChangeKind.Imported, Caller.Of(context.User).Subject, Notes.Of(context), isThere ? Versions.Expected(context) : null) { Document = _ => file.Settings };
        var stored = isThere ? await store.ChangeAsync(file.Id, change, cancellationToken) : await store.CreateAsync(file.Id, file.Settings, change, cancellationToken);
        Versions.Tell(context, stored.Version);
        return Results.Ok(await details.OfAsync(stored, cancellationToken));
    }

    private static StoredIntegration Draft(IntegrationFile file) => new()
    {
        Id = file.Id, Version = 1, State = IntegrationState.Draft, Document = "{}", CreatedAt = default, ChangedAt = default, ChangedBy = "",
    };

    private static async Task<string> TextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > LargestFile)
                throw new BadHttpRequestException($"A file has at most {LargestFile / 1024} KB.", StatusCodes.Status413PayloadTooLarge);
            await buffer.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
