using Contracts.Failures;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;
using Upstream;

namespace OrderService.Flow;

/// <summary>
/// The pauses of order flows. Asked from memory, since every order asks; written to the database, from which <see cref="FlowWatch"/> refreshes
/// each replica's memory once a second. An order that meets a memory out of date is held or refused once more, and called soon after.
/// </summary>
internal sealed class FlowPauses(IDbContextFactory<OrderDbContext> contexts, TimeProvider clock, ILogger<FlowPauses> logger)
{
    private static readonly TimeSpan FirstProbe = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestBetweenProbes = TimeSpan.FromMinutes(5);

    private volatile IReadOnlyDictionary<string, FlowPause> _known = new Dictionary<string, FlowPause>();

    /// <summary>The pauses that are on.</summary>
    public IEnumerable<FlowPause> Running => _known.Values.Where(pause => pause.ResumedAt is null);

    /// <summary>When the next order is let through after so many were.</summary>
    public DateTimeOffset NextProbe(int probes) => clock.GetUtcNow() + GrowingPause.After(probes, FirstProbe, LongestBetweenProbes);

    public FlowPause? Find(string integration) => _known.GetValueOrDefault(integration) is { ResumedAt: null } pause ? pause : null;

    /// <summary>Whether others got through this step since the order was refused there for the same reason: then it is not the flow.</summary>
    public bool OthersPassedSince(OrderTransfer order, Failure failure) =>
        _known.GetValueOrDefault(order.Integration) is { ResumedAt: { } resumedAt } pause
        && order.RefusedAt < resumedAt && pause.Step == order.Step && pause.Reason == failure.Reason;

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        _known = await database.FlowPauses.AsNoTracking().ToDictionaryAsync(pause => pause.Integration, cancellationToken);
    }

    /// <summary>Pauses the integration's flow; nothing happens when it is paused already.</summary>
    public async Task PauseAsync(string integration, OrderStep step, Failure failure, CancellationToken cancellationToken)
    {
        if (Find(integration) is not null)
            return;

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (await WriteAsync(database, New(integration, step, failure), cancellationToken))
        {
            logger.LogWarning("The order flow of {Integration} pauses at {Step}: {Reason}: {Message} {Advice}",
                integration, step, failure.Reason, failure.Message, failure.Advice);
        }

        await RefreshAsync(cancellationToken);
    }

    /// <summary>An order that was let through says why it was refused, which may be another reason by now.</summary>
    public async Task StillRefusedAsync(string integration, OrderStep step, Failure failure, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await database.FlowPauses.Where(pause => pause.Integration == integration && pause.ResumedAt == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(pause => pause.Step, step)
                .SetProperty(pause => pause.Reason, failure.Reason)
                .SetProperty(pause => pause.Message, failure.Message)
                .SetProperty(pause => pause.Advice, failure.Advice)
                .SetProperty(pause => pause.Code, failure.Code)
                .SetProperty(pause => pause.UpstreamText, failure.UpstreamText),
            cancellationToken);
    }

    /// <summary>The flow goes on.</summary>
    public async Task ResumeAsync(FlowPause pause, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var resumed = await database.FlowPauses.Where(row => row.Id == pause.Id && row.ResumedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumedAt, now), cancellationToken);
        if (resumed == 1)
            logger.LogInformation("The order flow of {Integration} goes on after a pause of {Pause}", pause.Integration, now - pause.Since);
        await RefreshAsync(cancellationToken);
    }

    /// <summary>Has the next order let through at once; false when the flow is not paused.</summary>
    public async Task<bool> ProbeNowAsync(string integration, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.FlowPauses.Where(pause => pause.Integration == integration && pause.ResumedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(pause => pause.NextProbeAt, now).SetProperty(pause => pause.Probes, 0), cancellationToken) == 1;
    }

    private FlowPause New(string integration, OrderStep step, Failure failure)
    {
        var now = clock.GetUtcNow();
        return new FlowPause
        {
            Integration = integration,
            Id = Guid.CreateVersion7(now),
            Since = now,
            Step = step,
            Reason = failure.Reason,
            Message = failure.Message,
            Advice = failure.Advice,
            Code = failure.Code,
            UpstreamText = failure.UpstreamText,
            NextProbeAt = NextProbe(0),
            Probes = 0,
            PauseTold = false,
            EndTold = false,
        };
    }

    // Several orders are refused at the same moment, in several replicas: one of them begins the pause.
    private static async Task<bool> WriteAsync(OrderDbContext database, FlowPause pause, CancellationToken cancellationToken)
    {
        var before = await database.FlowPauses.Where(row => row.Integration == pause.Integration).ToListAsync(cancellationToken);
        if (before.Exists(row => row.ResumedAt is null))
            return false;

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.FlowPauses.Where(row => row.Integration == pause.Integration && row.ResumedAt != null)
            .ExecuteDeleteAsync(cancellationToken);
        database.ChangeTracker.Clear();
        database.FlowPauses.Add(pause);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (global::Persistence.DatabaseErrors.IsUniqueViolation(e))
        {
            return false;
        }
    }
}
