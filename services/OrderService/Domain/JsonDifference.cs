using System.Globalization;
using System.Text.Json;

namespace OrderService.Domain;

/// <summary>Compares two JSON documents member by member and element by element; a member that is null and one that is absent are the same.</summary>
internal static class JsonDifference
{
    public static IEnumerable<JsonChange> Between(JsonElement from, JsonElement to, string path = "") => (from.ValueKind, to.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Names(from, to).SelectMany(name => Of(Member(from, name), Member(to, name), $"{path}/{Escaped(name)}")),
        (JsonValueKind.Array, JsonValueKind.Array) => Enumerable.Range(0, Math.Max(from.GetArrayLength(), to.GetArrayLength()))
            .SelectMany(i => Of(Element(from, i), Element(to, i), string.Create(CultureInfo.InvariantCulture, $"{path}/{i}"))),
        _ => Same(from, to) ? [] : [new JsonChange(path, from, to)],
    };

    private static IEnumerable<JsonChange> Of(JsonElement? from, JsonElement? to, string path) => (from, to) switch
    {
        (null, null) => [],
        ({ } before, { } after) => Between(before, after, path),
        _ => [new JsonChange(path, from, to)],
    };

    private static bool Same(JsonElement from, JsonElement to) =>
        from.ValueKind == to.ValueKind && (from.ValueKind == JsonValueKind.Number
            ? from.TryGetDecimal(out var before) && to.TryGetDecimal(out var after) ? before == after : from.GetRawText() == to.GetRawText()
            : JsonElement.DeepEquals(from, to));

    private static IEnumerable<string> Names(JsonElement from, JsonElement to) =>
        from.EnumerateObject().Concat(to.EnumerateObject()).Select(member => member.Name).Distinct(StringComparer.Ordinal);

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement? Element(JsonElement array, int index) =>
        index < array.GetArrayLength() ? array[index] : null;

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
