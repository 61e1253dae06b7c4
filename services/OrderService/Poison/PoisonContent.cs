using System.Buffers.Binary;
using System.Text.Json;
using Messaging.Poison;
using OrderService.Persistence;

namespace OrderService.Poison;

/// <summary>What a replay needs of a message, encrypted as a whole: headers may hold personal data, too.</summary>
internal sealed class PoisonContent(Vault vault)
{
    public byte[] Lock(PoisonMessage message)
    {
        var head = JsonSerializer.SerializeToUtf8Bytes(new Head(message.ContentType, message.Headers));
        var content = new byte[sizeof(int) + head.Length + message.Body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(content, head.Length);
        head.CopyTo(content, sizeof(int));
        message.Body.CopyTo(content, sizeof(int) + head.Length);
        return vault.Lock(content);
    }

    /// <exception cref="Upstream.FailureException">The key is not on the ring.</exception>
    public ReturnedMessage Open(PoisonEntry entry, int replay)
    {
        var content = vault.Open(entry.Content!, $"message {entry.MessageId}").AsMemory();
        var length = BinaryPrimitives.ReadInt32LittleEndian(content.Span);
        var head = JsonSerializer.Deserialize<Head>(content.Span.Slice(sizeof(int), length))!;
        return new ReturnedMessage(
            entry.Queue, entry.MessageId, head.ContentType, head.Headers, content[(sizeof(int) + length)..].ToArray(), new PoisonReturn(entry.Id, replay));
    }

    private sealed record Head(string? ContentType, IReadOnlyDictionary<string, string> Headers);
}
