using Contracts.Failures;

namespace OrderService.Persistence;

/// <summary>How far the intake of one integration is.</summary>
public sealed class IntakeState
{
    public required string Integration { get; init; }

    /// <summary>When the integration first ran; orders before are not fetched unless the settings name a start date.</summary>
    public required DateTimeOffset FirstRunAt { get; init; }

    /// <summary>Create date of the newest order seen, never in the future.</summary>
    public DateTimeOffset? Watermark { get; set; }

    /// <summary>When CCV is read on schedule next.</summary>
    public DateTimeOffset NextReadAt { get; set; }

    /// <summary>When everything that could still be watched is read next.</summary>
    public DateTimeOffset NextFullReadAt { get; set; }

    public DateTimeOffset? LastReadAt { get; set; }

    /// <summary>Reads that failed since the last that did not.</summary>
    public int Failures { get; set; }

    /// <summary>Why the last read failed; null when it did not.</summary>
    public FailureReason? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public string? FailureAdvice { get; set; }

    public string? FailureCode { get; set; }

    /// <summary>Since when reading pauses until a person mends the cause; null while it does not.</summary>
    public DateTimeOffset? PausedSince { get; set; }

    /// <summary>The id of the pause.</summary>
    public Guid? PauseId { get; set; }
}
