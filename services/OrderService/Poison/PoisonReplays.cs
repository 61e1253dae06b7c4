using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Poison;

/// <summary>Takes replays on: freezes exactly the set that was counted, before anybody is told that it will be sent.</summary>
internal sealed class PoisonReplays(OrderDbContext database, PoisonBell bell, TimeProvider clock)
{
    /// <summary>
    /// Freezes <paramref name="messages"/>, as far as they may be replayed, if there are <paramref name="count"/> of them; else nothing happens, and the
    /// second value is how many there are.
    /// </summary>
    public async Task<(PoisonReplay? Replay, int Found)> StartAsync(IQueryable<PoisonEntry> messages, int count, string who, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var replay = new PoisonReplay { Id = Guid.CreateVersion7(now), StartedAt = now, StartedBy = who, Count = count, State = PoisonReplayState.Running };
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await messages.Open().ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, PoisonState.Replaying)
                .SetProperty(row => row.ReplayId, replay.Id)
                .SetProperty(row => row.ChangedBy, who),
            cancellationToken);
        if (found != count)
            return (null, found);

        database.PoisonReplays.Add(replay);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        bell.Ring();
        return (replay, found);
    }

    /// <summary>Discards <paramref name="messages"/> if there are <paramref name="count"/> of them; else nothing happens. Returns how many there are.</summary>
    public async Task<int> DiscardAsync(IQueryable<PoisonEntry> messages, int count, string reason, string who, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var found = await messages.Open().ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, PoisonState.Discarded)
                .SetProperty(row => row.Content, (byte[]?)null)
                .SetProperty(row => row.Reason, reason)
                .SetProperty(row => row.ChangedBy, who),
            cancellationToken);
        if (found == count)
            await transaction.CommitAsync(cancellationToken);
        return found;
    }

    /// <summary>Has what is not sent yet kept back; false when the replay has ended already.</summary>
    public async Task<bool> CancelAsync(Guid id, CancellationToken cancellationToken)
    {
        var cancelled = await database.PoisonReplays.Where(replay => replay.Id == id && replay.State == PoisonReplayState.Running)
            .ExecuteUpdateAsync(set => set.SetProperty(replay => replay.State, PoisonReplayState.Cancelled), cancellationToken);
        bell.Ring();
        return cancelled == 1;
    }
}

/// <summary>Which messages may be dealt with.</summary>
internal static class OpenPoison
{
    public static IQueryable<PoisonEntry> Open(this IQueryable<PoisonEntry> messages) =>
        messages.Where(row => row.State == PoisonState.Stored || row.State == PoisonState.FailedAgain);
}
