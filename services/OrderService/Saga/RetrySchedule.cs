using Contracts.Failures;
using Microsoft.Extensions.Options;
using Upstream;

namespace OrderService.Saga;

/// <summary>When a step is tried again: soon at first, then ever more rarely, and never all orders at the same moment.</summary>
internal sealed class RetrySchedule(IOptions<OrderServiceOptions> options, TimeProvider clock, Random random)
{
    // How many times longer than the upstream's own time a pause may grow: what names a short one is over soon.
    private const int Beyond = 10;

    // How early, as a share of its pause, a waiting order may be called because others got through.
    private const double Callable = 0.1;

    // How much of its pause a wake that is set already may have left to be kept.
    private const double AboutRight = 0.75;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestSpread = TimeSpan.FromMinutes(1);

    /// <summary>The time of the next attempt after so many failed ones; not before the upstream wants it.</summary>
    public DateTimeOffset NextAttempt(int failures, Failure failure)
    {
        var now = clock.GetUtcNow();
        var (wait, spread) = Ahead(failure) switch
        {
            // The budget is filled again, the create has come to its end: no later than that, but not all at once.
            { } named when IsTimed(failure) => (named, Shorter(named * 0.2, LongestSpread)),
            { } named => Spread(Longer(named, Shorter(Pause(failures), named * Beyond))),
            null => Spread(Pause(failures)),
        };
        return now + wait + (spread * random.NextDouble());
    }

    /// <summary>Before this, the order is not called though others get through.</summary>
    public DateTimeOffset NotBefore(int failures, Failure failure) =>
        IsTimed(failure) && Ahead(failure) is not null ? failure.RetryAt!.Value : clock.GetUtcNow() + (Pause(failures) * Callable);

    /// <summary>When an order that waits to be called is looked at all the same.</summary>
    public DateTimeOffset Longest() => clock.GetUtcNow() + (options.Value.LongestPause * (1 + (0.2 * random.NextDouble())));

    /// <summary>
    /// When a command without an answer is sent again; a queue that is merely long must not be made longer. A time that is set already and about right
    /// stays: it is in an index, which an order that passes its steps within moments then does not touch.
    /// </summary>
    public DateTimeOffset NextWake(int wakes, DateTimeOffset? known)
    {
        var (now, pause) = (clock.GetUtcNow(), GrowingPause.After(wakes, options.Value.AnswerTimeout, options.Value.LongestPause));
        return known is { } set && set >= now + (pause * AboutRight) && set <= now + pause ? set : now + pause;
    }

    private TimeSpan Pause(int failures) => GrowingPause.After(failures - 1, First, options.Value.LongestPause);

    private TimeSpan? Ahead(Failure failure) =>
        failure.RetryAt - clock.GetUtcNow() is { } ahead && ahead > TimeSpan.Zero ? ahead : null;

    // These end at their time and not before; an outage may end at any moment.
    private static bool IsTimed(Failure failure) => failure.Reason is FailureReason.RateLimit or FailureReason.UnknownOutcome;

    private static (TimeSpan Wait, TimeSpan Spread) Spread(TimeSpan wait) => (wait, wait * 0.2);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
