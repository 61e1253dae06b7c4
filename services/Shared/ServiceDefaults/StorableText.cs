using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ServiceDefaults;

/// <summary>Turns away the character NUL, which PostgreSQL cannot keep: a caller's mistake that would come back as ours.</summary>
internal static class StorableText
{
    public static void RefuseNulInAddresses(this WebApplication app) => app.Use(static (context, next) =>
        IsIn(context.Request.QueryString.Value) || IsIn(context.Request.Path.Value)
            ? Results.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "Not an address",
                detail: "The address holds the character NUL (%00). Leave it out.").ExecuteAsync(context)
            : next(context));

    private static bool IsIn(string? text) => text is not null && (text.Contains("%00", StringComparison.Ordinal) || text.Contains('\0', StringComparison.Ordinal));

    /// <summary>The same for texts in bodies.</summary>
    internal sealed class Converter : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            // A number where a text belongs is refused here as the built-in converter refuses it.
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                throw new JsonException($"A text is expected, not {reader.TokenType}.");
            var text = reader.GetString();
            return text is not null && text.Contains('\0', StringComparison.Ordinal)
                ? throw new JsonException("The text holds the character NUL. Leave it out.")
                : text;
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options)!;

        public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WritePropertyName(value);
    }
}
