using Messaging.Poison;

namespace OrderService.Poison;

/// <summary>A message that could not be handled; one row for each message and queue, however often it fails.</summary>
public sealed class PoisonEntry
{
    public Guid Id { get; init; }

    public required string Queue { get; init; }

    /// <summary>The message's own id; for one that came without, a hash of its body.</summary>
    public required string MessageId { get; init; }

    public required PoisonKind Kind { get; set; }

    /// <summary>The short name of its type; null for garbage.</summary>
    public string? MessageType { get; set; }

    public Guid? OrderId { get; set; }

    public string? ExceptionType { get; set; }

    /// <summary>The exception's message, scrubbed.</summary>
    public string? ExceptionMessage { get; set; }

    /// <summary>The topmost frames of our own code.</summary>
    public string? Frames { get; set; }

    public required DateTimeOffset FailedAt { get; set; }

    public required DateTimeOffset StoredAt { get; set; }

    /// <summary>The body's length in bytes.</summary>
    public int Size { get; set; }

    /// <summary>Body and headers, encrypted; erased as soon as they are not needed.</summary>
    public byte[]? Content { get; set; }

    public required PoisonState State { get; set; }

    /// <summary>How often it was sent back.</summary>
    public int Replays { get; set; }

    public DateTimeOffset? LastReplayAt { get; set; }

    /// <summary>The replay it is or was last part of.</summary>
    public Guid? ReplayId { get; set; }

    /// <summary>Who asked for the last replay, or discarded it.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>Why it was discarded, or why it could not be sent back.</summary>
    public string? Reason { get; set; }
}
