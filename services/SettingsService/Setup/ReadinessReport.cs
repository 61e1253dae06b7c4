using System.Text.Json.Nodes;
using Integrations;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Lookups;
using SettingsService.Persistence;
using Upstream;

namespace SettingsService.Setup;

/// <summary>Finds out what an integration still lacks, asking both systems where they are connected.</summary>
internal sealed class ReadinessReport(SettingsStore store, LookupReaders readers, TimeProvider clock)
{
    public async Task<Readiness> OfAsync(string id, CancellationToken cancellationToken)
    {
        var (stored, document, integration, credentials) = await store.ComposeAsync(id, cancellationToken);
        var lookups = readers.For(integration);
        var incomplete = DocumentRules.Incomplete(stored, document, credentials);
        var runs = stored.State == IntegrationState.Active;
        var address = $"/api/integrations/{stored.Id}";
        List<ReadinessStep> steps =
        [
            Step("connect-ccv", [.. incomplete.Where(problem => IsOf(problem, SettingsDocument.Ccv))], $"PUT {address}/connections/ccv, then POST {address}/connections/ccv/test"),
            Step("connect-visma", [.. incomplete.Where(problem => IsOf(problem, SettingsDocument.Visma))], $"PUT {address}/connections/visma, then POST {address}/connections/visma/test"),
            Step("choose-flows", runs || document.ContainsKey("flows") ? [] : [new("flows", "Say which flows run, such as {\"flows\": {\"orders\": true}}.")], $"PATCH {address}/settings"),
            Step("answer-questions", runs ? [] : await UnansweredAsync(document, integration, lookups, cancellationToken), $"GET {address}/questions, then POST {address}/answers"),
            Step("check-settings", [.. incomplete.Where(problem => !IsOf(problem, SettingsDocument.Ccv) && !IsOf(problem, SettingsDocument.Visma)), .. await UnknownAsync(integration, lookups, cancellationToken)], $"PATCH {address}/settings"),
        ];
        var ready = steps.TrueForAll(step => step.Done);
        steps.Add(new("activate", runs, runs || ready ? [] : [new("", "The steps before are not done.")], $"POST {address}/dry-run shows what would be sent; POST {address}/activate starts it"));
        return new Readiness(stored.Id, stored.State, stored.Version, ready, steps);
    }

    private static ReadinessStep Step(string name, IReadOnlyList<SettingProblem> problems, string next) => new(name, problems.Count == 0, problems, next);

    private static bool IsOf(SettingProblem problem, string section) => problem.Field == section || problem.Field.StartsWith(section + ".", StringComparison.Ordinal);

    private async Task<IReadOnlyList<SettingProblem>> UnansweredAsync(
        JsonObject document, Integration integration, LookupReader lookups, CancellationToken cancellationToken)
    {
        if (integration.Ccv is null || integration.Visma is null)
            return [new("", "The questions depend on both systems: connect them first.")];
        try
        {
            var questions = await new OpenQuestions(document, integration, lookups, clock).AllAsync(cancellationToken);
            return [.. questions.Where(question => question is { Required: true, Answered: false }).Select(question => new SettingProblem(question.Field, question.Text))];
        }
        catch (FailureException e)
        {
            return [Unasked(e)];
        }
    }

    private static async Task<IReadOnlyList<SettingProblem>> UnknownAsync(Integration integration, LookupReader lookups, CancellationToken cancellationToken)
    {
        try
        {
            return await KnownValues.ProblemsAsync(integration, lookups, cancellationToken);
        }
        catch (FailureException e)
        {
            return [Unasked(e)];
        }
    }

    private static SettingProblem Unasked(FailureException failed) => new("", $"{failed.Failure.Message} {failed.Failure.Advice}");
}
