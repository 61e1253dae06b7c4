namespace OrderService.Poison;

/// <summary>A set of messages that go back to their queues, frozen when it was asked for.</summary>
public sealed class PoisonReplay
{
    public Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedBy { get; init; }

    /// <summary>How many messages it was asked for.</summary>
    public required int Count { get; init; }

    public required PoisonReplayState State { get; set; }

    /// <summary>When nothing more is sent and every message that was sent is settled.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Messages that were sent; final once finished.</summary>
    public int Sent { get; set; }

    /// <summary>Messages that were sent and failed again; final once finished.</summary>
    public int FailedAgain { get; set; }
}

/// <summary>How far a replay is.</summary>
public enum PoisonReplayState
{
    /// <summary>It sends, or will.</summary>
    Running,

    /// <summary>Every message was sent.</summary>
    Finished,

    /// <summary>The first messages failed again; the rest was kept back.</summary>
    Stopped,

    /// <summary>Somebody cancelled it; what was not sent was kept back.</summary>
    Cancelled,
}
