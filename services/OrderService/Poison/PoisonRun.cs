using Messaging.Poison;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Poison;

/// <summary>
/// One replay, wave by wave: 1, 10, 100, then 1000 messages at a time. After each wave it waits a little for what comes back; where one does, the rest is
/// kept back. A process that dies anywhere in it leaves messages Replaying, which are sent, or sent again: receivers are repeatable.
/// </summary>
internal sealed class PoisonRun(
    IDbContextFactory<OrderDbContext> contexts, PoisonContent contents, IPoisonSender sender, IOptions<OrderServiceOptions> options, TimeProvider clock)
{
    private static readonly int[] Waves = [1, 10, 100, 1000];

    /// <summary>Sends and settles the next wave; false when the replay has ended.</summary>
    public async Task<bool> NextWaveAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var replay = await database.PoisonReplays.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (replay.FinishedAt is not null)
            return false;

        var rows = database.PoisonMessages.Where(row => row.ReplayId == id);
        var failedAgain = await rows.CountAsync(row => row.State == PoisonState.FailedAgain, cancellationToken);
        var left = await rows.CountAsync(row => row.State == PoisonState.Replaying, cancellationToken);
        if (replay.State is PoisonReplayState.Cancelled || failedAgain > 0 || left == 0)
        {
            var end = left == 0 ? PoisonReplayState.Finished : replay.State is PoisonReplayState.Cancelled ? PoisonReplayState.Cancelled : PoisonReplayState.Stopped;
            await EndAsync(database, id, end, replay.Count - left, failedAgain, cancellationToken);
            return false;
        }

        await SendAsync(database, id, WaveAfter(replay.Count - left), cancellationToken);
        return true;
    }

    private static int WaveAfter(int sent)
    {
        var done = 0;
        foreach (var wave in Waves)
        {
            done += wave;
            if (sent < done)
                return done - sent;
        }

        return Waves[^1];
    }

    private async Task SendAsync(OrderDbContext database, Guid replay, int size, CancellationToken cancellationToken)
    {
        var ids = await database.PoisonMessages.Where(row => row.ReplayId == replay && row.State == PoisonState.Replaying)
            .OrderBy(row => row.FailedAt).ThenBy(row => row.Id).Select(row => row.Id).Take(size).ToListAsync(cancellationToken);
        foreach (var id in ids)
            await SendAsync(database, id, cancellationToken);

        await Task.Delay(options.Value.ReplayPause, clock, cancellationToken);
        await database.PoisonMessages.Where(row => ids.Contains(row.Id) && row.ReplayId == replay && row.State == PoisonState.Replaying)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, PoisonState.Replayed).SetProperty(row => row.Content, (byte[]?)null), cancellationToken);
    }

    private async Task SendAsync(OrderDbContext database, Guid id, CancellationToken cancellationToken)
    {
        var entry = await database.PoisonMessages.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (entry.State != PoisonState.Replaying)
            return;

        // The number goes up before the message goes out: whatever comes back with a smaller one is an older failure told again.
        var now = clock.GetUtcNow();
        var number = entry.Replays + 1;
        ReturnedMessage message;
        try
        {
            message = contents.Open(entry, number);
        }
        catch (FailureException e)
        {
            await database.PoisonMessages.Where(row => row.Id == id && row.State == PoisonState.Replaying)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.State, PoisonState.FailedAgain).SetProperty(row => row.Reason, e.Failure.Message), cancellationToken);
            return;
        }

        await database.PoisonMessages.Where(row => row.Id == id && row.State == PoisonState.Replaying)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Replays, number).SetProperty(row => row.LastReplayAt, now), cancellationToken);
        await sender.SendBackAsync(message, cancellationToken);
    }

    private async Task EndAsync(OrderDbContext database, Guid id, PoisonReplayState end, int sent, int failedAgain, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.PoisonMessages.Where(row => row.ReplayId == id && row.State == PoisonState.Replaying)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, row => row.Replays == 0 ? PoisonState.Stored : PoisonState.FailedAgain)
                    .SetProperty(row => row.ReplayId, (Guid?)null),
                cancellationToken);
        var now = clock.GetUtcNow();
        await database.PoisonReplays.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, end)
                .SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.Sent, sent)
                .SetProperty(row => row.FailedAgain, failedAgain),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
