using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CcvSandbox.Api;

/// <summary>JSON as this API writes it: plain UTF-8, numbers without needless zeros.</summary>
public static class CcvJson
{
    public static JsonWriterOptions Writer { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Serializer = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node, Serializer);

    public static string Text(JsonNode node) => node.ToJsonString(Serializer);

    public static JsonObject Object(ReadOnlySpan<byte> json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>A number; 45.90 is written 45.9 and 45.00 is written 45.</summary>
    public static JsonNode Number(decimal value) => JsonValue.Create(value / 1.0000000000000000000000000000m);

    public static decimal Decimal(this JsonObject source, string name) => source[name] is JsonValue value ? Decimal(value) : 0m;

    public static long? Long(this JsonObject source, string name) => source[name] is JsonValue value ? (long)Decimal(value) : null;

    public static bool Bool(this JsonObject source, string name) => source[name] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    public static string? Text(this JsonObject source, string name) =>
        source[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static decimal Decimal(JsonValue value) => value.TryGetValue(out decimal number) ? number
        : value.TryGetValue(out long whole) ? whole
        : value.TryGetValue(out int small) ? small
        : 0m;
}
