using System.Globalization;
using System.Text.Json;

namespace VismaSandbox.Books;

/// <summary>Reading JSON whose shape is not taken for granted: absent, null and of another type are all "not there".</summary>
internal static class Reading
{
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    public static decimal? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetDecimal(out var number) ? number : null;

    public static bool? Flag(this JsonElement element, params ReadOnlySpan<string> path) => element.At(path)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static IEnumerable<JsonElement> List(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.At(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    public static DateTimeOffset Moment(this JsonElement element, params ReadOnlySpan<string> path) =>
        Moment(element.Text(path)) ?? DateTimeOffset.UnixEpoch;

    public static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
