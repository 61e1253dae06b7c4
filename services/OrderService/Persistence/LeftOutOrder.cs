using OrderService.Domain;

namespace OrderService.Persistence;

/// <summary>An order that was seen and not taken in, so that a person who misses it finds out why.</summary>
public sealed class LeftOutOrder
{
    /// <summary>The id it would have as a taken order.</summary>
    public required Guid Id { get; init; }

    public required string Integration { get; init; }

    public required long CcvOrderId { get; init; }

    /// <summary>The order's number as the receipt says, or its id.</summary>
    public required string Number { get; init; }

    public required LeftOutReason Reason { get; set; }

    public required DateTimeOffset SeenAt { get; init; }
}
