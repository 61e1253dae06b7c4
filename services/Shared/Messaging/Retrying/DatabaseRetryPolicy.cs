using MassTransit;
using Messaging.Sending;
using Persistence;

namespace Messaging.Retrying;

/// <summary>
/// When a message is handled again at once, in this process. Only for what another try mends without anybody's help:
/// <list type="bullet">
/// <item>a conflict in the database: at once at first, then after a few random milliseconds, so that competitors part;</item>
/// <item>a database that is away: again and again for some minutes; a message is not poison because PostgreSQL is restarted;</item>
/// <item>a send the broker did not take: a few times. The row may be committed then; the state decides that the second run changes nothing.</item>
/// </list>
/// Everything else goes to the <c>_error</c> queue.
/// </summary>
internal sealed class DatabaseRetryPolicy : IRetryPolicy
{
    private const int ConflictTries = 30;
    private const int ImmediateTries = 3;
    private const int OutageTries = 120;
    private const int SendTries = 3;

    public static DatabaseRetryPolicy Instance { get; } = new();

    /// <summary>How long to wait before try <paramref name="attempt"/> (from 1), or null where no other try is made.</summary>
    public static TimeSpan? DelayBefore(int attempt, Exception exception)
    {
        if (DatabaseErrors.IsConflict(exception))
        {
            return attempt > ConflictTries ? null
                : attempt <= ImmediateTries ? TimeSpan.Zero
                : Random(1, Math.Min(attempt * 5, 100));
        }

        if (DatabaseErrors.IsUnavailable(exception))
            return attempt > OutageTries ? null : Random(250, Math.Min(attempt * 500, 5_000));
        if (exception is SendTimeoutException)
            return attempt > SendTries ? null : Random(100, 1_000);
        return null;
    }

    public bool IsHandled(Exception exception) => DelayBefore(1, exception) is not null;

    public RetryPolicyContext<T> CreatePolicyContext<T>(T context)
        where T : class, PipeContext => new DatabaseRetryContext<T>(context);

    public void Probe(ProbeContext context) => context.Set(new { Policy = "Database" });

#pragma warning disable CA5394 // Jitter, not a secret.
    private static TimeSpan Random(int least, int most) => TimeSpan.FromMilliseconds(System.Random.Shared.Next(least, Math.Max(least, most) + 1));
#pragma warning restore CA5394
}
