namespace OrderService.Persistence;

/// <summary>An order that was seen and does not pass the filter yet; looked at again until it passes, is cancelled or is too old.</summary>
public sealed class WatchedOrder
{
    public required string Integration { get; init; }

    public required long CcvOrderId { get; init; }

    public required DateTimeOffset SeenAt { get; init; }

    public required DateTimeOffset NextLookAt { get; set; }
}
