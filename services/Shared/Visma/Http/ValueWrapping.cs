using System.Buffers;
using System.Text.Json;

namespace Visma.Http;

/// <summary>
/// Turns a plain document into the style of v1/v2 writes: every scalar and single object becomes <c>{"value":…}</c>.
/// Arrays, the fields in <see cref="Plain"/> and what lies in a subaccount's segments stay as they are.
/// </summary>
internal static class ValueWrapping
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "overrideWithClassValues", "operation", "segmentId", "segmentValue" };

    public static byte[] Wrap(byte[] plain)
    {
        using var document = JsonDocument.Parse(plain);
        var buffer = new ArrayBufferWriter<byte>(plain.Length * 2);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = VismaWire.Encoder }))
            Write(document.RootElement, writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            element.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var property in element.EnumerateObject())
        {
            writer.WritePropertyName(property.Name);
            if (property.Value.ValueKind == JsonValueKind.Array)
                WriteArray(property.Value, writer);
            else if (Plain.Contains(property.Name))
                Write(property.Value, writer);
            else
                WriteWrapped(property.Value, writer);
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(JsonElement array, Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in array.EnumerateArray())
            Write(item, writer);
        writer.WriteEndArray();
    }

    private static void WriteWrapped(JsonElement value, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("value");
        Write(value, writer);
        writer.WriteEndObject();
    }
}
