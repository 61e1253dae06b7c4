using System.Linq.Expressions;
using Messaging.Sagas;

namespace Messaging.Sweeping;

/// <summary>How a sweeper works. The defaults fit.</summary>
/// <typeparam name="TState">The saga's row.</typeparam>
public sealed class SweeperOptions<TState>
    where TState : class, ISagaRow
{
    /// <summary>How often it looks. Default 1 second.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>For how long a row is left to whoever woke it. If the wake message is lost, the row comes back after this. Default 1 minute.</summary>
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Rows claimed at a time. Default 500.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>
    /// With the in-memory transport: which unfinished rows are due when the process starts, because what they wait for died with the last process.
    /// Null, the default: all. A saga that waits on purpose, until an upstream's budget is filled again, excludes those rows here.
    /// </summary>
    public Expression<Func<TState, bool>>? DueAtStart { get; set; }
}
