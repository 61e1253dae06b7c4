using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using Cli.Api;
using Cli.Asking;
using Cli.Output;

namespace Cli.Commands;

/// <summary>What an import would do or did; the version is the one that holds now, null while the integration is not there.</summary>
internal sealed record ImportOutput(ImportPlan Plan, bool Applied, long? Version);

/// <summary><c>import</c></summary>
internal static class ImportCommand
{
    public static Command Create(Shell shell)
    {
        var file = new Argument<string>("file") { Description = "The YAML file, as 'export' writes it; - for standard input." };
        var plan = new Option<bool>("--plan") { Description = "Only show what would change." };
        var apply = new Option<bool>("--apply") { Description = "Show what changes, ask, and do it." };
        var note = new Option<string>("--note") { HelpName = "text", Description = "Why; stands in the history." };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask." };
        var clean = new Option<bool>("--fail-on-changes") { Description = "With --plan: exit code 1 where anything would change." };
        var command = new Command("import", "Make an integration as a YAML file says, or see what that would change.") { file, plan, apply, note, yes, clean };
        command.Validators.Add(result =>
        {
            if (result.GetValue(plan) == result.GetValue(apply))
                result.AddError("Say either --plan or --apply.");
            if (result.GetValue(file) == "-" && result.GetValue(apply) && !result.GetValue(yes))
                result.AddError("Whoever reads the file from standard input cannot ask there: say --yes.");
        });
        shell.Does(command, async (parsed, session) =>
        {
            var yaml = await ReadAsync(session, parsed.GetRequiredValue(file));
            var planned = await PlanAsync(session, yaml);
            if (!session.Json)
                await ImportPlanView.ShowAsync(session.Screen, planned);
            Demand(planned);
            var applied = parsed.GetValue(apply) && (planned.Creates || planned.Changes.Count > 0);
            var version = planned.Version;
            if (applied)
            {
                await session.ConfirmAsync(parsed.GetValue(yes), planned.Creates
                    ? $"Make the integration '{planned.Integration}'?"
                    : $"Change {Plain.Count(planned.Changes.Count, "setting", "settings")} of '{planned.Integration}'?");
                version = await ApplyAsync(session, yaml, planned, parsed.GetValue(note));
            }

            if (session.Json)
                await session.Screen.JsonAsync(new ImportOutput(planned, applied, version), CliJson.Readable.ImportOutput);
            else if (applied)
                await session.Screen.LineAsync($"Done: '{planned.Integration}' is at version {Plain.Number(version ?? 0)}.");
            return parsed.GetValue(clean) && parsed.GetValue(plan) && (planned.Creates || planned.Changes.Count > 0) ? ExitCode.Wrong : ExitCode.Ok;
        });
        return command;
    }

    private static void Demand(ImportPlan plan)
    {
        if (plan.Problems.Count == 0)
            return;
        throw new CommandException(ExitCode.Usage, "The file is wrong", "Mend what is listed; nothing was changed.")
        {
            Errors = plan.Problems.GroupBy(problem => problem.Field).ToDictionary(same => same.Key, same => same.Select(problem => problem.Problem).ToArray()),
        };
    }

    private static async Task<string> ReadAsync(Session session, string file)
    {
        try
        {
            return file == "-" ? await session.Screen.Input.ReadToEndAsync(session.Stop) : await File.ReadAllTextAsync(file, session.Stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.Usage, $"{file} cannot be read", e.Message);
        }
    }

    private static async Task<ImportPlan> PlanAsync(Session session, string yaml)
    {
        using var answer = await session.Gateway.SendAsync(() => Request("api/integrations/import/plan", yaml), session.Stop);
        await GatewayClient.DemandAsync(answer, session.Stop);
        return await session.Gateway.ReadAsync(answer, CliJson.Default.ImportPlan, session.Stop);
    }

    // For the version that was planned for and no other: what somebody else changed meanwhile is not overwritten unseen.
    private static async Task<long> ApplyAsync(Session session, string yaml, ImportPlan plan, string? note)
    {
        using var answer = await session.Gateway.SendAsync(
            () =>
            {
                var request = Request(new Query().And("note", note).Of("api/integrations/import"), yaml);
                if (plan.Version is { } version)
                    request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{Plain.Number(version)}\""));
                return request;
            },
            session.Stop);
        await GatewayClient.DemandAsync(answer, session.Stop);
        return (await session.Gateway.ReadAsync(answer, CliJson.Default.IntegrationDetail, session.Stop)).Integration.Version;
    }

    private static HttpRequestMessage Request(string path, string yaml) => new(HttpMethod.Post, path) { Content = new StringContent(yaml, Encoding.UTF8, "application/yaml") };
}
