using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ccv.Json;

/// <summary>
/// CCV's times: ISO 8601 with Z, +00:00 or +0000, with or without fractions, or a bare date; all of them UTC. An unreadable
/// one is null instead of an error, so that one odd order does not hold up the ninety-nine others of its page.
/// </summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset?>
{
    private const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            throw new JsonException($"A time was expected, {reader.TokenType} came.");
        return reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time);
        else
            writer.WriteNullValue();
    }

    private static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time)
        || DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"], CultureInfo.InvariantCulture, Utc, out time)
            ? time
            : null;
}
