namespace OrderService.Endpoints;

/// <summary>Asks for the replay of every message the filter finds.</summary>
public sealed class ReplayMessages : MessageFilter
{
    /// <summary>How many messages that are, as counted before: when others came or went since, nothing is sent.</summary>
    public int? Count { get; init; }
}

/// <summary>Discards every message the filter finds.</summary>
public sealed class DiscardMessages : MessageFilter
{
    /// <summary>How many messages that are, as counted before.</summary>
    public int? Count { get; init; }

    /// <summary>Why they are not needed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Discards one message.</summary>
public sealed class DiscardMessage
{
    /// <summary>Why it is not needed.</summary>
    public string? Reason { get; init; }
}
