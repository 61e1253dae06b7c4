using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Flow;

/// <summary>
/// Lets one held order at a time through a paused flow. Those that were never refused go first, then the one whose refusal is longest ago,
/// so that one odd order cannot keep the flow shut.
/// </summary>
internal sealed class FlowProbes(IDbContextFactory<OrderDbContext> contexts, FlowPauses pauses, TimeProvider clock, ILogger<FlowProbes> logger)
{
    private const string Waiting = nameof(OrderTransferStateMachine.Waiting);

    // A trial whose command or answer was lost must not keep the next one away.
    private static readonly TimeSpan LongestTrial = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var pause in pauses.Running.Where(pause => pause.NextProbeAt <= now))
            await ProbeAsync(pause, now, cancellationToken);
    }

    private async Task ProbeAsync(FlowPause pause, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        if (now < pause.NextProbeAt + LongestTrial && await IsUnderWayAsync(database, pause, cancellationToken))
            return;

        var chosen = await database.Transfers
            .Where(row => row.Integration == pause.Integration && row.Standing == Waiting && row.Held)
            .OrderBy(row => row.RefusedAt != null).ThenBy(row => row.RefusedAt).ThenBy(row => row.ReceivedAt)
            .Select(row => (Guid?)row.CorrelationId)
            .FirstOrDefaultAsync(cancellationToken);
        if (chosen is not { } order)
        {
            // Nobody is left whom the pause protects; the next order finds out by itself.
            await pauses.ResumeAsync(pause, cancellationToken);
            return;
        }

        var next = pauses.NextProbe(pause.Probes + 1);
        var mine = await database.FlowPauses
            .Where(row => row.Id == pause.Id && row.ResumedAt == null && row.NextProbeAt == pause.NextProbeAt)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.NextProbeAt, next)
                    .SetProperty(row => row.Probes, row => row.Probes + 1)
                    .SetProperty(row => row.LastProbe, order),
                cancellationToken) == 1;
        if (!mine)
            return;

        await database.Transfers.Where(row => row.CorrelationId == order && row.Standing == Waiting && row.Held)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.OnTrial, true).SetProperty(row => row.ResumeAt, now), cancellationToken);
        logger.LogInformation("Order {OrderId} is let through the paused flow of {Integration}, to see whether it goes", order, pause.Integration);
    }

    private static Task<bool> IsUnderWayAsync(OrderDbContext database, FlowPause pause, CancellationToken cancellationToken) =>
        database.Transfers.AnyAsync(
            row => row.CorrelationId == pause.LastProbe && row.OnTrial && row.Standing != Waiting && row.FinishedAt == null, cancellationToken);
}
