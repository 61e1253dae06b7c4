using System.Linq.Expressions;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Flow;

/// <summary>
/// Calls orders that wait, because others got through, before their own time comes. Never before a time the upstream named or the ledger set,
/// and a few at a time: as many as got through, and some more.
/// </summary>
internal sealed class WaitingOrders(IDbContextFactory<OrderDbContext> contexts, TimeProvider clock)
{
    private const string Waiting = nameof(OrderTransferStateMachine.Waiting);

    // Whoever is due within moments need not be called.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>An outage must not go unnoticed for longer than this once it is over, however long the pauses of the waiting have grown.</summary>
    private static readonly TimeSpan LongestUnnoticed = TimeSpan.FromMinutes(5);

    /// <summary>Calls orders that wait at a step for what others got past.</summary>
    public Task CallAsync(string integration, OrderStep step, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return CallAsync(
            row => row.Integration == integration && row.Step == step && !row.Held && (row.NotBefore == null || row.NotBefore <= now),
            most,
            cancellationToken);
    }

    /// <summary>Calls orders that a pause held which is over.</summary>
    public async Task CallHeldAsync(IReadOnlyCollection<string> paused, int most, CancellationToken cancellationToken) =>
        await CallAsync(row => row.Held && !paused.Contains(row.Integration), most, cancellationToken);

    /// <summary>Lets one order of each integration try when all that wait have a long time to go.</summary>
    public async Task SendScoutsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var sleepy = await database.Transfers.Where(row => row.Standing == Waiting && !row.Held)
            .GroupBy(row => row.Integration)
            .Select(group => new { Integration = group.Key, Next = group.Min(row => row.ResumeAt) })
            .ToListAsync(cancellationToken);
        foreach (var integration in sleepy.Where(group => group.Next > now + LongestUnnoticed).Select(group => group.Integration))
        {
            await CallAsync(
                row => row.Integration == integration && !row.Held && (row.NotBefore == null || row.NotBefore <= now), 1, cancellationToken);
        }
    }

    private async Task CallAsync(Expression<Func<OrderTransfer, bool>> whom, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var soon = now + Soon;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await database.Transfers.Where(row => row.Standing == Waiting && row.ResumeAt > soon).Where(whom)
            .OrderBy(row => row.ResumeAt).Take(most).Select(row => row.CorrelationId).ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return;

        await database.Transfers.Where(row => ids.Contains(row.CorrelationId) && row.Standing == Waiting && row.ResumeAt > soon)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, now), cancellationToken);
    }
}
