using System.Text.Json.Nodes;
using Integrations;
using SettingsService.Persistence;

namespace SettingsService.Domain;

/// <summary>The rules of the settings, told by the paths of the document.</summary>
internal static class DocumentRules
{
    private static readonly string[] Connections = ["ccv", "visma"];

    /// <summary>What is wrong, whether or not the integration is complete.</summary>
    public static IReadOnlyList<SettingProblem> Wrong(StoredIntegration stored, JsonObject document)
    {
        var unreadable = DocumentReading.Problems(document);
        if (unreadable.Count > 0)
            return unreadable;

        // With stand-ins for what is still to come, so that what is there is checked and what is missing is not called wrong.
        var integration = SettingsDocument.Compose(stored, document, StandIns);
        return [.. Broken(integration).Where(problem => !IsMissingConnection(problem, integration)), .. MappingRules.Problems(document)];
    }

    /// <summary>What is still missing or wrong before the integration may run.</summary>
    public static IReadOnlyList<SettingProblem> Incomplete(StoredIntegration stored, JsonObject document, IReadOnlyCollection<OpenCredential> credentials)
    {
        var unreadable = DocumentReading.Problems(document);
        return unreadable.Count > 0 ? unreadable : [.. Broken(SettingsDocument.Compose(stored, document, credentials)).Select(Explained)];
    }

    private static OpenCredential[] StandIns { get; } =
        [new(ConnectedSystem.Ccv, "name", "secret"), new(ConnectedSystem.Visma, "name", "secret")];

    private static IEnumerable<SettingProblem> Broken(Integration integration) => IntegrationRules.Errors(integration).SelectMany(error =>
    {
        var text = error[(IntegrationsOptions.Section.Length + integration.Id.Length + 2)..];
        var end = text.IndexOf(": ", StringComparison.Ordinal);
        var what = char.ToUpperInvariant(text[end + 2]) + text[(end + 3)..];
        return text[..end].Split(", ").Select(name => new SettingProblem(PathOf(name), what));
    });

    private static string PathOf(string name) =>
        string.Join('.', name.Split(':').Select(part => char.ToLowerInvariant(part[0]) + part[1..]));

    private static bool IsMissingConnection(SettingProblem problem, Integration integration) =>
        problem.Field == "ccv" && integration.Ccv is null || problem.Field == "visma" && integration.Visma is null;

    private static SettingProblem Explained(SettingProblem problem) => Connections.Contains(problem.Field)
        ? problem with { Problem = $"The connection is missing, or its credentials are. Give both with PUT /api/integrations/{{id}}/connections/{problem.Field}." }
        : problem;
}
