using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>Takes runs from wave to wave: judges one when each of its orders has a result, and sends the next, stops, or finishes.</summary>
internal sealed class ReplayWaves(ReplaySending sending, TimeProvider clock)
{
    /// <returns>Whether any run moved.</returns>
    public async Task<bool> AdvanceAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var runs = await database.ReplayRuns.AsNoTracking()
            .Where(run => run.State == ReplayRunState.Running)
            .Where(run => !ReplayResults.Open(database).Any(item => item.RunId == run.Id))
            .OrderBy(run => run.AskedAt)
            .Take(500)
            .ToListAsync(cancellationToken);
        foreach (var run in runs)
            await AdvanceAsync(database, run, cancellationToken);
        return runs.Count > 0;
    }

    private async Task AdvanceAsync(OrderDbContext database, ReplayRun run, CancellationToken cancellationToken)
    {
        var wave = database.ReplayItems.Where(item => item.RunId == run.Id && item.Wave == run.Wave && item.Begun);
        var failed = run.Wave == run.Judged ? 0
            : await wave.CountAsync(item => item.State == ReplayItemState.FailedAgain, cancellationToken);
        var tried = run.Wave == run.Judged ? 0 : await wave.CountAsync(cancellationToken);
        var isLast = !await Pending(database, run).AnyAsync(cancellationToken);

        if (isLast)
            await FinishAsync(database, run, cancellationToken);
        else if (ReplayRamp.Stops(tried, failed))
            await StopAsync(database, run, await wave.AsNoTracking().Where(item => item.State == ReplayItemState.FailedAgain)
                .OrderBy(item => item.Position).FirstAsync(cancellationToken), cancellationToken);
        else
            await sending.SendAsync(await ClaimAsync(database, run, ReplayRamp.Next(run.WaveSize, tried), cancellationToken), cancellationToken);
    }

    /// <summary>Begins the next wave; nothing when the run was stopped, cancelled or taken on by another replica meanwhile.</summary>
    private async Task<IReadOnlyCollection<ReplayOrder>> ClaimAsync(
        OrderDbContext database, ReplayRun run, int size, CancellationToken cancellationToken)
    {
        var (now, wave) = (clock.GetUtcNow(), run.Wave + 1);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var begun = await Same(database, run).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Wave, wave).SetProperty(row => row.WaveSize, size).SetProperty(row => row.Judged, run.Wave),
            cancellationToken);
        if (begun == 0)
            return [];

        var claimed = await Pending(database, run).OrderBy(item => item.Position).Take(size)
            .Select(item => new { item.Position, Replay = new ReplayOrder(item.OrderId, item.RunId, item.From) })
            .ToListAsync(cancellationToken);
        if (claimed.Count == 0)
            return [];

        var (first, last) = (claimed.Min(item => item.Position), claimed.Max(item => item.Position));
        await Pending(database, run).Where(item => item.Position >= first && item.Position <= last).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.State, ReplayItemState.Sent)
                .SetProperty(item => item.Wave, wave)
                .SetProperty(item => item.SentAt, now),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. claimed.Select(item => item.Replay)];
    }

    private Task<int> FinishAsync(OrderDbContext database, ReplayRun run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Same(database, run).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ReplayRunState.Finished).SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.Judged, row => row.Wave),
            cancellationToken);
    }

    private static Task<int> StopAsync(OrderDbContext database, ReplayRun run, ReplayItem failed, CancellationToken cancellationToken) =>
        Same(database, run).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ReplayRunState.Stopped)
                .SetProperty(row => row.Judged, row => row.Wave)
                .SetProperty(row => row.FailedOrderId, failed.OrderId)
                .SetProperty(row => row.FailureReason, failed.FailureReason)
                .SetProperty(row => row.FailureMessage, failed.FailureMessage)
                .SetProperty(row => row.FailureAdvice, failed.FailureAdvice)
                .SetProperty(row => row.FailureCode, failed.FailureCode),
            cancellationToken);

    private static IQueryable<ReplayItem> Pending(OrderDbContext database, ReplayRun run) =>
        database.ReplayItems.Where(item => item.RunId == run.Id && item.State == ReplayItemState.Pending);

    private static IQueryable<ReplayRun> Same(OrderDbContext database, ReplayRun run) =>
        database.ReplayRuns.Where(row => row.Id == run.Id && row.State == ReplayRunState.Running && row.Wave == run.Wave);
}
