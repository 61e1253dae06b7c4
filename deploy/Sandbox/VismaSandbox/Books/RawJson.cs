using System.Text.Json;
using System.Text.Json.Serialization;

namespace VismaSandbox.Books;

/// <summary>JSON text that is stored and answered as it is, without being taken apart.</summary>
[JsonConverter(typeof(RawJsonConverter))]
internal readonly record struct RawJson(string Text)
{
    public static implicit operator RawJson(string text) => new(text);

    private sealed class RawJsonConverter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new(document.RootElement.GetRawText());
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Text ?? "null", skipInputValidation: true);
    }
}
