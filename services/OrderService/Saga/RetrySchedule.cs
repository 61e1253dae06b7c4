using Microsoft.Extensions.Options;

namespace OrderService.Saga;

/// <summary>When a step is tried again: soon at first, then ever more rarely, and never all orders at the same moment.</summary>
internal sealed class RetrySchedule(IOptions<OrderServiceOptions> options, TimeProvider clock, Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);

    /// <summary>The time of the next attempt after so many failed ones; not before the upstream wants it.</summary>
    public DateTimeOffset NextAttempt(int failures, DateTimeOffset? notBefore)
    {
        var now = clock.GetUtcNow();
        var pause = Growing(First, failures - 1, options.Value.LongestPause);
        var earliest = notBefore > now ? notBefore.Value - now : TimeSpan.Zero;
        var wait = earliest > TimeSpan.Zero ? earliest : pause;

        // Up to a fifth later, so that a crowd that was turned away together does not come back together.
        return now + wait + (wait * 0.2 * random.NextDouble());
    }

    /// <summary>When a command without an answer is sent again; a queue that is merely long must not be made longer.</summary>
    public DateTimeOffset NextWake(int wakes) => clock.GetUtcNow() + Growing(options.Value.AnswerTimeout, wakes, options.Value.LongestPause);

    private static TimeSpan Growing(TimeSpan first, int times, TimeSpan longest)
    {
        var grown = first * Math.Pow(2, Math.Min(times, 20));
        return grown < longest ? grown : longest;
    }
}
