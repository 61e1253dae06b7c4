using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;
using Persistence;

namespace OrderService.Replays;

/// <summary>Asks for a resolution or its undoing: written down first, then brought to the order.</summary>
internal sealed class Resolutions(OrderDbContext database, ReplaySignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <returns>What came of it in the first moments; null where another request is on its way to the order.</returns>
    public async Task<OrderActionState?> AskAsync(
        OrderTransfer order, OrderActionKind kind, string person, string? reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var action = new OrderAction
        {
            Id = Guid.CreateVersion7(now), OrderId = order.CorrelationId, Kind = kind, At = now, By = person, Note = reason,
            Previous = order.LastActionId,
        };
        database.OrderActions.Add(action);
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return null;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }

        signal.Ring();
        return await ComeOfAsync(action.Id, now + Patience, cancellationToken);
    }

    private async Task<OrderActionState> ComeOfAsync(Guid id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await database.OrderActions.Where(action => action.Id == id).Select(action => action.State).SingleAsync(cancellationToken);
            if (state != OrderActionState.Requested || clock.GetUtcNow() > until)
                return state;
            await Task.Delay(Look, clock, cancellationToken);
        }
    }
}
