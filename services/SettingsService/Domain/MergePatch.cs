using System.Text.Json.Nodes;

namespace SettingsService.Domain;

/// <summary>Changes a few settings of a document as RFC 7396 says: null takes a setting back to its default.</summary>
internal static class MergePatch
{
    public static JsonObject Apply(JsonObject document, JsonObject patch)
    {
        var result = document.DeepClone().AsObject();
        foreach (var (name, value) in patch)
        {
            if (value is null)
                result.Remove(name);
            else
                result[name] = value is JsonObject members ? Apply(result[name] as JsonObject ?? [], members) : value.DeepClone();
        }

        return result;
    }
}
