namespace Messaging.Poison;

/// <summary>A message that could not be handled, as it was taken from the transport. Body and headers may hold personal data.</summary>
public sealed record PoisonMessage
{
    /// <summary>The queue it was meant for.</summary>
    public required string Queue { get; init; }

    /// <summary>Why it left that queue.</summary>
    public required PoisonKind Kind { get; init; }

    /// <summary>Its id; where it came without one, a hash of its body.</summary>
    public required string MessageId { get; init; }

    /// <summary>What the sender said the body is; null when nothing was said.</summary>
    public required string? ContentType { get; init; }

    /// <summary>The body, byte for byte.</summary>
    public required byte[] Body { get; init; }

    /// <summary>The headers it was sent with, without those that tell of the failure.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The short name of its type; null where the body is not an envelope.</summary>
    public required string? MessageType { get; init; }

    /// <summary>The order it is about; null where the body does not say.</summary>
    public required Guid? CorrelationId { get; init; }

    /// <summary>The failure; null where nothing threw.</summary>
    public required PoisonFault? Fault { get; init; }

    /// <summary>When it failed, to the millisecond, or, where nobody noted that, when it was taken.</summary>
    public required DateTimeOffset FailedAt { get; init; }

    /// <summary>Where it had been sent back from; null for a message that fails for the first time.</summary>
    public required PoisonReturn? Return { get; init; }
}

/// <summary>What the receiver threw, unscrubbed.</summary>
/// <param name="ExceptionType">The exception's full type name.</param>
/// <param name="Message">Its message.</param>
/// <param name="StackTrace">Its stack trace.</param>
public sealed record PoisonFault(string ExceptionType, string? Message, string? StackTrace);

/// <summary>Marks a message that was sent back.</summary>
/// <param name="Entry">The id under which it is stored.</param>
/// <param name="Replay">The how many-th replay that was, from 1.</param>
public sealed record PoisonReturn(Guid Entry, int Replay);
