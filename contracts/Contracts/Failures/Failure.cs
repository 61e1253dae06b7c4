namespace Contracts.Failures;

/// <summary>A failure as data: what a person has to know to mend it. Holds no personal data and no secret.</summary>
/// <param name="Reason">The type of the failure.</param>
/// <param name="Message">One sentence for a person: what failed, in whose system, for which object.</param>
/// <param name="Advice">What to do about it, in one sentence.</param>
/// <param name="Code">The upstream's own code, where it gave one (such as <c>1804-InventoryIdNotFound</c> or <c>429.10</c>).</param>
/// <param name="UpstreamText">The upstream's own words, shortened; null where there are none.</param>
/// <param name="RetryAt">The earliest time at which another try makes sense, where the upstream said so.</param>
/// <param name="OfThisOrder">
/// With <see cref="FailureReason.Configuration"/>: whether the setting is wrong for a value of this order alone (an unmapped payment method),
/// so that others can pass. False: the setting is wrong for every order of the integration.
/// </param>
public sealed record Failure(
    FailureReason Reason,
    string Message,
    string Advice,
    string? Code = null,
    string? UpstreamText = null,
    DateTimeOffset? RetryAt = null,
    bool OfThisOrder = false)
{
    /// <summary>Whether waiting alone can help: the order then waits and is tried again by itself.</summary>
    public bool RetryCanHelp => Reason is FailureReason.Transient or FailureReason.RateLimit or FailureReason.UnknownOutcome;

    /// <summary>Whether every order of the integration would fail alike until a person mends the cause: the flow then pauses, and nothing fails.</summary>
    public bool PausesFlow => Reason == FailureReason.Auth || (Reason == FailureReason.Configuration && !OfThisOrder);
}
