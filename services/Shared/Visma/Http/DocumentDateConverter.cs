using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Visma.Http;

/// <summary>
/// Dates of documents: Visma's fields are date-times; a midnight without offset is that day in every company, whatever its time zone.
/// </summary>
internal sealed class DocumentDateConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateOnly.FromDateTime(reader.GetDateTime());

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd'T00:00:00'", CultureInfo.InvariantCulture));
}
