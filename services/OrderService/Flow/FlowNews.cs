using Contracts.Flows;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Flow;

/// <summary>Publishes pauses and their ends: before the row says so, so that a process that dies between the two tells it twice rather than never.</summary>
internal sealed class FlowNews(IDbContextFactory<OrderDbContext> contexts, IMessageSender messages)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var untold = await database.FlowPauses.AsNoTracking()
            .Where(pause => pause.ResumedAt == null ? !pause.PauseTold : pause.PauseTold && !pause.EndTold)
            .ToListAsync(cancellationToken);
        foreach (var pause in untold)
        {
            if (pause.ResumedAt is { } resumedAt)
            {
                await messages.PublishEventAsync(
                    new FlowResumed(pause.Id, pause.Integration, FlowKind.Orders, pause.Since, resumedAt), cancellationToken);
            }
            else
            {
                await messages.PublishEventAsync(
                    new FlowPaused(pause.Id, pause.Integration, FlowKind.Orders, pause.Failure, pause.Since), cancellationToken);
            }

            await ToldAsync(database, pause, cancellationToken);
        }
    }

    private static Task<int> ToldAsync(OrderDbContext database, FlowPause pause, CancellationToken cancellationToken)
    {
        var isOver = pause.ResumedAt is not null;
        return database.FlowPauses.Where(row => row.Id == pause.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.PauseTold, true).SetProperty(row => row.EndTold, isOver), cancellationToken);
    }
}
