using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>
/// Notes what became of the orders that were sent: their rows say it. A result counts for the run once the order has begun its replay, or has
/// reached an end from which none can begin.
/// </summary>
internal sealed class ReplayResults(TimeProvider clock)
{
    /// <summary>What was sent and has no result yet.</summary>
    public static IQueryable<ReplayItem> Open(OrderDbContext database) =>
        database.ReplayItems.Where(item => item.State == ReplayItemState.Sent || item.State == ReplayItemState.Waiting);

    /// <returns>Whether there was anything to note.</returns>
    public async Task<bool> NoteAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var noted = await Open(database)
            .Join(database.Transfers, item => item.OrderId, order => order.CorrelationId, (item, order) => new { item, order })
            .Where(row =>
                row.order.CurrentState == OrderStates.Transferred
                || row.order.CurrentState == OrderStates.Skipped
                || row.order.CurrentState == OrderStates.Resolved
                || (!row.item.Begun && row.order.ReplayId == row.item.RunId)
                || (row.item.Begun && row.order.CurrentState == OrderStates.Failed)
                || (row.item.Begun && row.item.State == ReplayItemState.Sent && row.order.CurrentState == OrderStates.Waiting)
                || (row.item.Begun && row.item.State == ReplayItemState.Waiting && row.order.CurrentState != OrderStates.Waiting))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.item.State, row =>
                        row.order.CurrentState == OrderStates.Transferred ? ReplayItemState.Transferred
                        : row.order.CurrentState == OrderStates.Skipped ? ReplayItemState.Skipped
                        : row.order.CurrentState == OrderStates.Resolved ? ReplayItemState.Resolved
                        : row.order.CurrentState == OrderStates.Failed ? ReplayItemState.FailedAgain
                        : row.order.CurrentState == OrderStates.Waiting ? ReplayItemState.Waiting
                        : ReplayItemState.Sent)
                    .SetProperty(row => row.item.Begun, row => row.item.Begun || row.order.ReplayId == row.item.RunId)
                    .SetProperty(row => row.item.EndedAt, row => row.order.FinishedAt == null ? (DateTimeOffset?)null : now)
                    .SetProperty(row => row.item.FailureStep, row => row.order.FailureReason == null ? (OrderStep?)null : row.order.Step)
                    .SetProperty(row => row.item.FailureReason, row => row.order.FailureReason)
                    .SetProperty(row => row.item.FailureMessage, row => row.order.FailureMessage)
                    .SetProperty(row => row.item.FailureAdvice, row => row.order.FailureAdvice)
                    .SetProperty(row => row.item.FailureCode, row => row.order.FailureCode),
                cancellationToken);
        return noted > 0;
    }
}
