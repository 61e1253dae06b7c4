namespace Messaging.Poison;

/// <summary>Sends stored messages back to their queues.</summary>
public interface IPoisonSender
{
    /// <summary>Puts the message, byte for byte and under its own id, into its queue; completes when the transport has it.</summary>
    /// <exception cref="Sending.SendTimeoutException">The transport did not take it in time. It may have gone out; receivers are repeatable.</exception>
    Task SendBackAsync(ReturnedMessage message, CancellationToken cancellationToken = default);
}

/// <summary>A message that goes back to its queue.</summary>
/// <param name="Queue">The queue it was meant for.</param>
/// <param name="MessageId">The id it had.</param>
/// <param name="ContentType">What the sender said the body is.</param>
/// <param name="Headers">The headers it was sent with.</param>
/// <param name="Body">The body, byte for byte.</param>
/// <param name="Return">What it is known by when it fails again.</param>
public sealed record ReturnedMessage(
    string Queue, string MessageId, string? ContentType, IReadOnlyDictionary<string, string> Headers, byte[] Body, PoisonReturn Return);
