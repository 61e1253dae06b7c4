using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>Lets a stopped run go on, and ends a run early.</summary>
internal sealed class ReplayBrake(OrderDbContext database, ReplaySignal signal, TimeProvider clock)
{
    /// <returns>False where the run is not stopped.</returns>
    public async Task<bool> ContinueAsync(Guid run, CancellationToken cancellationToken)
    {
        // The cause is said to be mended, which one order shows first.
        var going = await database.ReplayRuns.Where(row => row.Id == run && row.State == ReplayRunState.Stopped).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, ReplayRunState.Running).SetProperty(row => row.WaveSize, 0), cancellationToken);
        signal.Ring();
        return going == 1;
    }

    /// <returns>False where there is nothing left to cancel.</returns>
    public async Task<bool> CancelAsync(Guid run, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var cancelled = await database.ReplayRuns
            .Where(row => row.Id == run && (row.State == ReplayRunState.Running || row.State == ReplayRunState.Stopped))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, ReplayRunState.Cancelled).SetProperty(row => row.FinishedAt, now), cancellationToken);
        await database.ReplayItems.Where(item => cancelled == 1 && item.RunId == run && item.State == ReplayItemState.Pending).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.State, ReplayItemState.Cancelled).SetProperty(item => item.EndedAt, now), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return cancelled == 1;
    }
}
