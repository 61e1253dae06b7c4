using System.Text.Json.Nodes;

namespace SettingsService.Setup;

/// <summary>Settings of a document by their path.</summary>
internal static class Paths
{
    public static bool IsSet(JsonObject document, string path) => Holder(document, path) is { } holder && holder.ContainsKey(Last(path));

    public static JsonNode? Get(JsonObject document, string path) => Holder(document, path)?[Last(path)]?.DeepClone();

    public static void Set(JsonObject document, string path, JsonNode? value)
    {
        var holder = document;
        foreach (var name in path.Split('.')[..^1])
        {
            if (holder[name] is not JsonObject next)
                holder[name] = next = [];
            holder = next;
        }

        holder[Last(path)] = value?.DeepClone();
    }

    private static string Last(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static JsonObject? Holder(JsonObject document, string path) =>
        path.Split('.')[..^1].Aggregate((JsonObject?)document, (holder, name) => holder?[name] as JsonObject);
}
