namespace OrderService.Persistence;

/// <summary>An order that is worth reading: a webhook named it, or reading it failed. Gone once it was read.</summary>
public sealed class OrderHint
{
    public required string Integration { get; init; }

    public required long CcvOrderId { get; init; }

    public required DateTimeOffset HintedAt { get; init; }

    /// <summary>When to read it; later after each failure.</summary>
    public required DateTimeOffset ReadAt { get; set; }

    /// <summary>Worth reading even where the order was taken in before: a webhook said it was cancelled.</summary>
    public bool EvenIfKnown { get; set; }

    public int Failures { get; set; }

    /// <summary>Why the last reading failed.</summary>
    public string? FailureMessage { get; set; }
}
