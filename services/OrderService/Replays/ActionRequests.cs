using Contracts;
using Contracts.Orders;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>Brings resolutions and their undoing to the orders, and notes whether they have happened.</summary>
internal sealed class ActionRequests(IMessageSender messages, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int Batch = 500;

    /// <returns>Whether anything was sent or noted.</returns>
    public async Task<bool> WorkAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var requests = await database.OrderActions
            .Where(action => action.State == OrderActionState.Requested)
            .OrderBy(action => action.At)
            .Join(database.Transfers, action => action.OrderId, order => order.CorrelationId,
                (action, order) => new { Action = action, order.CurrentState, order.LastActionId })
            .Take(Batch)
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var (due, ended) = (new List<OrderAction>(), 0);
        foreach (var request in requests)
        {
            var action = request.Action;
            if (request.LastActionId == action.Id)
                ended += End(action, OrderActionState.Done, now);
            else if (request.LastActionId != action.Previous || request.CurrentState is OrderStates.Transferred or OrderStates.Skipped)
                ended += End(action, OrderActionState.Refused, now);
            else if (action.SentAt is null || action.SentAt < now - Patience)
                due.Add(action);
        }

        foreach (var action in due)
            action.SentAt = now;
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
        await Task.WhenAll(due.Select(action => messages.SendToAsync(IAnswer.QueueName, Message(action), cancellationToken)));
        return due.Count + ended > 0;
    }

    private static int End(OrderAction action, OrderActionState state, DateTimeOffset now)
    {
        action.State = state;
        action.EndedAt = now;
        return 1;
    }

    private static IEvent Message(OrderAction action) => action.Kind == OrderActionKind.Resolve
        ? new ResolveOrder(action.OrderId, action.Id, action.Previous)
        : new ReopenOrder(action.OrderId, action.Id, action.Previous);
}
