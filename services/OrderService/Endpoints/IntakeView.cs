using Contracts.Failures;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>The intake of one integration.</summary>
/// <param name="Integration">The integration's id.</param>
/// <param name="LastReadAt">When CCV was last read to the end.</param>
/// <param name="NextReadAt">When it is read next.</param>
/// <param name="NewestOrder">When the newest order seen was made.</param>
/// <param name="Watched">Orders that do not pass the filter yet.</param>
/// <param name="Waiting">Orders a webhook named that are not read yet.</param>
/// <param name="Unreadable">Orders that could not be read, and why; they are tried again.</param>
/// <param name="LeftOut">Orders that were seen and are not taken in, by reason.</param>
/// <param name="Failure">Why reading is held up, and what to do; null when it is not.</param>
/// <param name="PausedSince">Since when reading pauses until a person mends the cause; null where waiting alone may help.</param>
public sealed record IntakeView(
    string Integration,
    DateTimeOffset? LastReadAt,
    DateTimeOffset NextReadAt,
    DateTimeOffset? NewestOrder,
    int Watched,
    int Waiting,
    IReadOnlyDictionary<long, string> Unreadable,
    IReadOnlyList<LeftOutView> LeftOut,
    Failure? Failure,
    DateTimeOffset? PausedSince)
{
    internal static IntakeView Of(
        IntakeState state, int watched, IEnumerable<OrderHint> hints, IReadOnlyList<LeftOutView> leftOut)
    {
        var failed = hints.ToLookup(hint => hint.FailureMessage is not null);
        return new IntakeView(
            state.Integration,
            state.LastReadAt,
            state.NextReadAt,
            state.Watermark,
            watched,
            failed[false].Count(),
            failed[true].ToDictionary(hint => hint.CcvOrderId, hint => hint.FailureMessage!),
            leftOut,
            state.FailureReason is { } reason
                ? new Failure(reason, state.FailureMessage!, state.FailureAdvice!, state.FailureCode, RetryAt: state.NextReadAt)
                : null,
            state.PausedSince);
    }
}
