namespace OrderService.Persistence;

/// <summary>What became of an order in a replay run.</summary>
public enum ReplayItemState
{
    /// <summary>Not sent yet.</summary>
    Pending,

    /// <summary>Sent, and on its way.</summary>
    Sent,

    /// <summary>Sent; the order waits for an upstream and is tried again by itself.</summary>
    Waiting,

    /// <summary>The document is in Visma.</summary>
    Transferred,

    /// <summary>The order was in Visma already, put there by others.</summary>
    Skipped,

    /// <summary>It failed again.</summary>
    FailedAgain,

    /// <summary>A person resolved the order meanwhile.</summary>
    Resolved,

    /// <summary>The order is not there any more.</summary>
    Refused,

    /// <summary>The run was cancelled before it was sent.</summary>
    Cancelled,
}
