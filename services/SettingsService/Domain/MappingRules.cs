using System.Text.Json.Nodes;

namespace SettingsService.Domain;

/// <summary>
/// What is wrong with the mappings of a document: asked at every change, before anything is kept. The rules are kept as they were written; what they mean is known to
/// the mapping library, whose check belongs here.
/// </summary>
internal static class MappingRules
{
    public static IEnumerable<SettingProblem> Problems(JsonObject document) =>
        document["mappings"] is JsonObject mappings
            ? mappings.Where(mapping => mapping.Value is not (null or JsonObject))
                .Select(mapping => new SettingProblem($"mappings.{mapping.Key}", "Must be the rules of a mapping (a JSON object), or left out for the shipped mapping."))
            : [];
}
