using System.Text.Json;

namespace Messaging.Poison;

/// <summary>What a body tells about itself, as far as it can be read: it may be anything, from nothing to megabytes of garbage.</summary>
internal sealed record EnvelopeReading(string? MessageId, string? MessageType, Guid? CorrelationId)
{
    public static EnvelopeReading Of(ReadOnlySpan<byte> body)
    {
        string? id = null, type = null;
        Guid? correlation = null, inner = null;
        try
        {
            var json = new Utf8JsonReader(body, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return new EnvelopeReading(null, null, null);
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                json.Read();
                switch (name)
                {
                    case "messageId":
                        id = Text(ref json);
                        break;
                    case "correlationId":
                        correlation = Guid.TryParse(Text(ref json), out var given) ? given : null;
                        break;
                    case "messageType" when json.TokenType == JsonTokenType.StartArray:
                        type = First(ref json);
                        break;
                    case "message" when json.TokenType == JsonTokenType.StartObject:
                        inner = InnerCorrelation(ref json);
                        break;
                    default:
                        json.Skip();
                        break;
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Garbage: what was read until here is all that can be known.
        }

        return new EnvelopeReading(id, ShortName(type), correlation ?? inner);
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.String)
            return json.GetString();
        json.Skip();
        return null;
    }

    private static string? First(ref Utf8JsonReader json)
    {
        string? first = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            first ??= Text(ref json);
        return first;
    }

    private static Guid? InnerCorrelation(ref Utf8JsonReader json)
    {
        Guid? found = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals("correlationId"u8);
            json.Read();
            if (!isIt)
                json.Skip();
            else if (Guid.TryParse(Text(ref json), out var id))
                found = id;
        }

        return found;
    }

    // urn:message:Contracts.Orders:SubmitOrder; whatever is no name is left out, so that a body cannot smuggle its content into lists and logs.
    private static string? ShortName(string? urn)
    {
        var name = urn?.Split(':', '.')[^1];
        return name is { Length: > 0 and <= 100 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '`' or '+' or '[' or ']') ? name : null;
    }
}
