using System.Text.Json.Nodes;
using SettingsService.Changes;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.AsCode;

/// <summary>An integration as one file: its settings, in the order they are in, and no credentials.</summary>
/// <param name="Id">The integration.</param>
/// <param name="Settings">Its document.</param>
internal sealed record IntegrationFile(string Id, JsonObject Settings)
{
    private const int Format = 1;

    public static string Write(StoredIntegration stored) =>
        $"# Tillbridge: the settings of an integration. Credentials are not in here; they are given over the API.\n"
        + YamlWriting.Write(new JsonObject { ["format"] = Format, ["integration"] = stored.Id, ["settings"] = SettingsDocument.Parse(stored.Document) });

    /// <exception cref="ChangeRefusedException">It is no such file.</exception>
    public static IntegrationFile Read(string text)
    {
        var file = YamlReading.Read(text);
        var problems = new List<SettingProblem>();
        foreach (var (name, _) in file.Where(member => member.Key is not ("format" or "integration" or "settings")))
            problems.Add(new(name, "A file has format, integration and settings, and nothing else."));
        if (file["format"] is not JsonValue format || !format.TryGetValue<int>(out var number) || number != Format)
            problems.Add(new("format", $"Must be {Format}, the form this version writes."));
        if (file["integration"] is not JsonValue id || !id.TryGetValue<string>(out var integration))
        {
            problems.Add(new("integration", "Must be the integration's id."));
            integration = "";
        }
        else if (!IntegrationId.IsRight(integration))
        {
            problems.Add(new("integration", IntegrationId.Rule));
        }

        if (file["settings"] is not JsonObject settings)
        {
            problems.Add(new("settings", "Must be the settings, by name."));
            settings = [];
        }

        return problems.Count > 0
            ? throw new ChangeRefusedException(RefusalKind.Wrong, "The file is not taken. Mend what is listed, all of it, and send it again.", problems)
            : new IntegrationFile(integration, settings.DeepClone().AsObject());
    }
}
