using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccv.Json;

/// <summary>Texts that come as numbers or flags are taken as they stand on the wire: a product number 00123 is text, 123 may be a number.</summary>
internal sealed class TextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw new JsonException($"A text was expected, {reader.TokenType} came."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
