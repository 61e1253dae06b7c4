namespace OrderService.Persistence;

/// <summary>
/// What a person did to an order besides replaying it; kept for good. Holds no value of the order's document, which may be personal, only where
/// it was changed. A request that the order has not met yet is sent to it from here.
/// </summary>
public sealed class OrderAction
{
    public required Guid Id { get; init; }

    public required Guid OrderId { get; init; }

    public required OrderActionKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    /// <summary>The person's words: the reason of a resolution, the note of an edit.</summary>
    public string? Note { get; init; }

    /// <summary>The order's last action when this was asked for; it counts only after that one.</summary>
    public Guid? Previous { get; init; }

    /// <summary>The replay an edited document came with.</summary>
    public Guid? RunId { get; init; }

    /// <summary>Where an edit changed the document: JSON pointers, a line each.</summary>
    public string? ChangedPaths { get; init; }

    public OrderActionState State { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }
}
