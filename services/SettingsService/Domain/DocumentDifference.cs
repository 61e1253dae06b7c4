using System.Text.Json.Nodes;

namespace SettingsService.Domain;

/// <summary>What differs between two documents, setting by setting.</summary>
internal static class DocumentDifference
{
    public static IReadOnlyList<SettingChange> Between(JsonObject before, JsonObject after)
    {
        var changes = new List<SettingChange>();
        Compare(before, after, "", changes);
        return changes;
    }

    private static void Compare(JsonObject before, JsonObject after, string path, List<SettingChange> changes)
    {
        foreach (var name in before.Select(member => member.Key).Union(after.Select(member => member.Key), StringComparer.Ordinal))
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            var (was, isIn) = (before.TryGetPropertyValue(name, out var old), after.TryGetPropertyValue(name, out var now));
            if (old is JsonObject one && now is JsonObject other)
                Compare(one, other, field, changes);
            else if (was != isIn || !JsonNode.DeepEquals(old, now))
                changes.Add(new SettingChange(field, Kind(was, isIn), old?.DeepClone(), now?.DeepClone()));
        }
    }

    private static string Kind(bool was, bool isIn) => !was ? "added" : isIn ? "changed" : "removed";
}
