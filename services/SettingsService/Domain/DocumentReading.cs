using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Integrations;

namespace SettingsService.Domain;

/// <summary>Holds a document against the settings there are, member by member, so that all mistakes are told at once and by their path.</summary>
internal static class DocumentReading
{
    private const int Deepest = 32;

    public static IReadOnlyList<SettingProblem> Problems(JsonObject document)
    {
        var problems = new List<SettingProblem>();
        if (DepthOf(document) > Deepest)
            return [new SettingProblem("", $"The settings are nested more than {Deepest} levels deep.")];
        if (SettingsDocument.Text(document).Length > SettingsDocument.LargestText)
            return [new SettingProblem("", $"The settings are longer than {SettingsDocument.LargestText / 1024} KB.")];
        Walk(document, TypeOf(typeof(Integration)), "", problems);
        return problems;
    }

    /// <summary>The members a type has in JSON.</summary>
    public static JsonTypeInfo TypeOf(Type type) => IntegrationJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);

    /// <summary>Whether a member is a group of settings and no value.</summary>
    public static bool IsGroup(JsonTypeInfo type) => type.Kind == JsonTypeInfoKind.Object && type.Type.Namespace is "Integrations" or "Ccv" or "Visma";

    private static void Walk(JsonObject node, JsonTypeInfo type, string path, List<SettingProblem> problems)
    {
        foreach (var (name, value) in node)
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            if (SettingsDocument.Credentials.TryGetValue(field, out var place))
                problems.Add(new(field, $"This is a credential and no setting. Give it with PUT /api/integrations/{{id}}/{place}."));
            else if (type.Properties.FirstOrDefault(property => property.Name == name && property.Set is not null) is not { } member
                     || path.Length == 0 && SettingsDocument.NotSettings.Contains(name))
                problems.Add(new(field, Unknown(name, type, path)));
            else
                Check(value, member, field, problems);
        }
    }

    private static void Check(JsonNode? value, JsonPropertyInfo member, string field, List<SettingProblem> problems)
    {
        var type = TypeOf(member.PropertyType);
        switch (value)
        {
            case null when !member.IsSetNullable:
                problems.Add(new(field, "Must not be null. Leave it out to have the default."));
                break;
            case null:
                break;
            case JsonObject group when IsGroup(type):
                Walk(group, type, field, problems);
                break;
            case not null when IsGroup(type):
                problems.Add(new(field, "Must be a group of settings (a JSON object)."));
                break;
            default:
                CheckValue(value, type, field, problems);
                break;
        }
    }

    private static void CheckValue(JsonNode value, JsonTypeInfo type, string field, List<SettingProblem> problems)
    {
        if (HoldsNul(value))
        {
            problems.Add(new(field, "Holds the character NUL. Leave it out."));
            return;
        }

        try
        {
            value.Deserialize(type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            problems.Add(new(field, $"Cannot be read. {Wanted(type.Type)}"));
        }
    }

    private static bool HoldsNul(JsonNode value) => value.ToJsonString().Contains("\\u0000", StringComparison.Ordinal);

    private static string Wanted(Type type) => type switch
    {
        _ when type == typeof(bool) => "Give true or false.",
        _ when type == typeof(int) || type == typeof(long) => "Give a whole number.",
        _ when type == typeof(decimal) => "Give a number.",
        _ when type == typeof(TimeSpan) => "Give a duration such as 00:05:00 (hours, minutes, seconds) or 1.00:00:00 (a day).",
        _ when type == typeof(DateTimeOffset) => "Give a time such as 2026-01-31T08:00:00Z.",
        _ when type == typeof(Uri) => "Give an address such as https://shop.example.com.",
        { IsEnum: true } => $"Give one of: {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}.",
        _ when type == typeof(Dictionary<string, string>) => "Give a table of texts, such as {\"cash\": \"CASH\"}.",
        _ when type == typeof(IReadOnlyList<int>) => "Give a list of whole numbers.",
        _ when type == typeof(IReadOnlyList<string>) => "Give a list of texts.",
        _ => "Give a text.",
    };

    private static string Unknown(string name, JsonTypeInfo type, string path)
    {
        var known = type.Properties.Where(property => property.Set is not null).Select(property => property.Name)
            .Where(known => !SettingsDocument.Credentials.ContainsKey($"{path}.{known}") && (path.Length > 0 || !SettingsDocument.NotSettings.Contains(known))).ToList();
        return known.Find(candidate => string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"There is no such setting. It is written {meant}."
            : $"There is no such setting. There are: {string.Join(", ", known)}.";
    }

    private static int DepthOf(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Select(member => DepthOf(member.Value)).DefaultIfEmpty().Max(),
        JsonArray items => 1 + items.Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };
}
