using Contracts;
using Contracts.Orders;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Replays;

/// <summary>Sends replays to their orders; again where one has not begun, because the process or the broker died between claim and send.</summary>
internal sealed class ReplaySending(IMessageSender messages, TimeProvider clock)
{
    // A message on its way takes moments; an order that meets it twice ignores the second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task SendAsync(IReadOnlyCollection<ReplayOrder> replays, CancellationToken cancellationToken) =>
        Task.WhenAll(replays.Select(replay => messages.SendToAsync(IAnswer.QueueName, replay, cancellationToken)));

    /// <returns>Whether anything was sent, or given up because the order is not there any more.</returns>
    public async Task<bool> SendAgainAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = now - Patience;
        var overdue = ReplayResults.Open(database).Where(item => !item.Begun && item.SentAt < before);
        var gone = await overdue.Where(item => !database.Transfers.Any(order => order.CorrelationId == item.OrderId)).ExecuteUpdateAsync(
            set => set.SetProperty(item => item.State, ReplayItemState.Refused).SetProperty(item => item.EndedAt, now), cancellationToken);

        var lost = await overdue
            .Where(item => database.Transfers.Any(order => order.CorrelationId == item.OrderId
                && (order.CurrentState == OrderStates.Failed || order.CurrentState == OrderStates.Waiting)))
            .OrderBy(item => item.SentAt)
            .Take(ReplayRamp.Largest)
            .Select(item => new ReplayOrder(item.OrderId, item.RunId, item.From))
            .ToListAsync(cancellationToken);
        foreach (var run in lost.GroupBy(replay => replay.ReplayId))
        {
            var (id, orders) = (run.Key, run.Select(replay => replay.CorrelationId).ToList());
            await overdue.Where(item => item.RunId == id && orders.Contains(item.OrderId))
                .ExecuteUpdateAsync(set => set.SetProperty(item => item.SentAt, now), cancellationToken);
        }

        await SendAsync(lost, cancellationToken);
        return gone + lost.Count > 0;
    }
}
