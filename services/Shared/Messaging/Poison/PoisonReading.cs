using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MassTransit;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Messaging.Poison;

/// <summary>Turns what a transport hands over into a <see cref="PoisonMessage"/>. Never fails, whatever the message is.</summary>
internal static class PoisonReading
{
    public static PoisonMessage Of(string queue, PoisonKind kind, BasicDeliverEventArgs delivery, DateTimeOffset now)
    {
        var properties = delivery.BasicProperties;
        var headers = Texts(properties);
        var fault = headers.GetValueOrDefault(MessageHeaders.FaultExceptionType) is { } type
            ? new PoisonFault(type, headers.GetValueOrDefault(MessageHeaders.FaultMessage), headers.GetValueOrDefault(MessageHeaders.FaultStackTrace))
            : null;
        var failedAt = DateTimeOffset.TryParse(headers.GetValueOrDefault(MessageHeaders.FaultTimestamp), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var noted)
            ? noted
            : now;
        return Of(queue, kind, properties.MessageId, properties.ContentType ?? headers.GetValueOrDefault(MessageHeaders.ContentType), delivery.Body.ToArray(), headers, fault, failedAt);
    }

    public static PoisonMessage Of(string queue, PoisonKind kind, ReceiveContext context, PoisonFault? fault, DateTimeOffset failedAt)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in context.TransportHeaders.GetAll())
        {
            if (Text(value) is { } text)
                headers[name] = text;
        }

        var messageId = headers.GetValueOrDefault(MessageHeaders.MessageId);
        return Of(queue, kind, messageId, context.ContentType?.ToString(), context.Body.GetBytes(), headers, fault, failedAt);
    }

    private static PoisonMessage Of(
        string queue, PoisonKind kind, string? messageId, string? contentType, byte[] body, Dictionary<string, string> headers, PoisonFault? fault, DateTimeOffset failedAt)
    {
        var envelope = EnvelopeReading.Of(body);
        return new PoisonMessage
        {
            Queue = queue,
            Kind = kind,
            MessageId = Usable(messageId) ?? Usable(envelope.MessageId) ?? Hash(body),
            ContentType = contentType,
            Body = body,
            Headers = PoisonHeaders.ForReplay(headers),
            MessageType = envelope.MessageType,
            CorrelationId = envelope.CorrelationId,
            Fault = fault,
            FailedAt = new DateTimeOffset(failedAt.UtcTicks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero),
            Return = PoisonHeaders.ReadReturn(headers.GetValueOrDefault(PoisonHeaders.Return)),
        };
    }

    private static Dictionary<string, string> Texts(IReadOnlyBasicProperties properties)
    {
        var texts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in properties.Headers ?? new Dictionary<string, object?>())
        {
            if (Text(value) is { } text)
                texts[name] = text;
        }

        return texts;
    }

    // Tables and lists are the broker's own notes.
    private static string? Text(object? value) => value switch
    {
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        Uri uri => uri.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        _ => null,
    };

    private static string? Usable(string? id) =>
        Guid.TryParse(id, out var guid) ? guid.ToString()
        : id is { Length: > 0 and <= 100 } && id.All(c => c is > ' ' and <= '~') ? id
        : null;

    private static string Hash(byte[] body) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(body));
}
