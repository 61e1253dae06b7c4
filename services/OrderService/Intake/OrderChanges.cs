using Ccv;
using Contracts;
using Contracts.Orders;
using Integrations;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>
/// Notices orders that CCV says something else of than when they were taken in. CCV has no date of change, but reads overlap, and
/// what they bring along is compared: this costs no call.
/// </summary>
internal sealed class OrderChanges(OrderDbContext database, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Tells the sagas of orders that were taken in before what they do not know yet.</summary>
    public async Task NoticeAsync(Integration integration, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return;

        var seen = orders.DistinctBy(order => order.Id).ToDictionary(order => OrderIdentity.For(integration.Id, order.Id));
        var ids = seen.Keys.ToList();
        var rows = await database.Transfers.AsNoTracking().Where(row => ids.Contains(row.CorrelationId))
            .Select(row => new { row.CorrelationId, row.Total, row.Currency, row.ChangeSeenAt, row.ChangedTotal, row.ChangedToCancelled })
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            var order = seen[row.CorrelationId];
            var facts = OrderFacts.Of(order, integration, clock.GetUtcNow());
            var cancelled = OrderFilter.IsCancelled(order, integration.Intake);
            var differs = cancelled || facts.Total != row.Total || !string.Equals(facts.Currency, row.Currency, StringComparison.OrdinalIgnoreCase);
            var isNoted = row.ChangeSeenAt is not null && facts.Total == row.ChangedTotal && cancelled == row.ChangedToCancelled;
            if (differs ? isNoted : row.ChangeSeenAt is null)
                continue;

            var change = new OrderChanged(row.CorrelationId, facts.Total, facts.Currency, cancelled, clock.GetUtcNow());
            await messages.SendToAsync(IAnswer.QueueName, change, cancellationToken);
        }
    }
}
