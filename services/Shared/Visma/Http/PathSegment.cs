using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Visma.Http;

/// <summary>Ids as segments of a path.</summary>
internal static class PathSegment
{
    private static readonly SearchValues<char> Reserved = SearchValues.Create(":/?#[]@&*+;\\%");

    /// <summary>An id for v1/v2, which take one with reserved characters as <c>b64(…)</c>.</summary>
    public static string Erp(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id.AsSpan().ContainsAny(Reserved) || id.All(character => character == '.')
            ? $"b64({Base64Url.EncodeToString(Encoding.UTF8.GetBytes(id))})"
            : Uri.EscapeDataString(id);
    }

    /// <summary>An id for v3.</summary>
    public static string SalesOrder(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return Uri.EscapeDataString(id);
    }

    /// <summary>The last segments of a Location, whichever host it names; the newest first, decoded.</summary>
    public static IReadOnlyList<string> FromEnd(string location)
    {
        var end = location.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? location : location[..end];
        var authority = path.IndexOf("://", StringComparison.Ordinal);
        if (authority >= 0)
            path = path.IndexOf('/', authority + 3) is var slash and >= 0 ? path[slash..] : string.Empty;
        return [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(Decode)];
    }

    private static string Decode(string segment)
    {
        var text = Uri.UnescapeDataString(segment);
        if (!text.StartsWith("b64(", StringComparison.OrdinalIgnoreCase) || !text.EndsWith(')'))
            return text;
        var inner = text.AsSpan(4, text.Length - 5);
        return Base64Url.IsValid(inner) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(inner)) : text;
    }
}
