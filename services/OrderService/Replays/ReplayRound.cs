using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>One look at everything people asked for: notes what became of it, sends what is due.</summary>
internal sealed class ReplayRound(
    IDbContextFactory<OrderDbContext> contexts, ReplayResults results, ReplayWaves waves, ReplaySending sending, ActionRequests actions)
{
    /// <returns>Whether anything has changed, so that looking again soon is worth it.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var changed = await actions.WorkAsync(database, cancellationToken);
        if (await ReplayResults.Open(database).AnyAsync(cancellationToken))
        {
            changed |= await results.NoteAsync(database, cancellationToken);
            changed |= await sending.SendAgainAsync(database, cancellationToken);
        }

        return await waves.AdvanceAsync(database, cancellationToken) || changed;
    }
}
