using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Visma.Http;

/// <summary>One page of a list.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="TotalCount">All rows there are; null where the list does not say.</param>
/// <param name="MaxPageSize">The most rows a page may hold; null where the list does not say.</param>
internal sealed record VismaPage<T>(IReadOnlyList<T> Rows, long? TotalCount, long? MaxPageSize);

/// <summary>Reads a page out of the shapes there are: a bare array whose rows carry the totals, or an envelope around <c>records</c> or <c>value</c>.</summary>
internal static class VismaPage
{
    public static VismaPage<T> Parse<T>(byte[] body, JsonTypeInfo<T> type)
        where T : class
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        if (root.ValueKind == JsonValueKind.Array)
        {
            var rows = Rows(root, type);
            var metadata = (rows.FirstOrDefault() as IPagedRow)?.Metadata;
            return new(rows, metadata?.TotalCount, metadata?.MaxPageSize);
        }

        if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("records", out var records) || root.TryGetProperty("value", out records)))
            throw new JsonException("Neither an array nor an envelope.");
        return new(
            records.ValueKind == JsonValueKind.Null ? [] : Rows(records, type),
            Number(root, "totalCount"),
            Number(root, "pageSize"));
    }

    private static List<T> Rows<T>(JsonElement array, JsonTypeInfo<T> type)
        where T : class
    {
        if (array.ValueKind != JsonValueKind.Array)
            throw new JsonException("Rows are no array.");
        var rows = new List<T>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray())
            rows.Add(element.Deserialize(type) ?? throw new JsonException("A row is null."));
        return rows;
    }

    private static long? Number(JsonElement envelope, string name) =>
        envelope.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
