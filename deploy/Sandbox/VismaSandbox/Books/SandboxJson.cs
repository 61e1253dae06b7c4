using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace VismaSandbox.Books;

/// <summary>How the sandbox writes JSON: camel case, nothing for null, names of people as they are spelt.</summary>
internal static class SandboxJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Text(JsonNode node) => node.ToJsonString(Options);

    public static string Date(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>A date of day precision, which is what documents carry.</summary>
    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'00:00:00'Z'");

    /// <summary>The value of an ETag and a <c>timeStamp</c>.</summary>
    public static string Stamp(long version)
    {
        Span<byte> bytes = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(bytes, version);
        return Convert.ToBase64String(bytes);
    }

    public static long Version(string? stamp)
    {
        Span<byte> bytes = stackalloc byte[8];
        return stamp is not null && Convert.TryFromBase64String(stamp, bytes, out var written) && written == 8
            ? System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(bytes)
            : 0;
    }

    /// <summary>The object without its nulls: the ERP service leaves out what it does not know.</summary>
    public static JsonObject Dense(JsonObject source)
    {
        foreach (var (name, value) in source.ToList())
        {
            if (value is null)
            {
                source.Remove(name);
            }
        }

        return source;
    }
}
