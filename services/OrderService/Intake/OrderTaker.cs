using Ccv;
using Contracts.Orders;
using Integrations;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>
/// Takes orders in: stores their documents and announces them. A document is stored before the announcement, and
/// <see cref="ForgottenOrders"/> announces again what was stored and not taken on, so an announcement that is lost loses nothing.
/// </summary>
internal sealed class OrderTaker(OrderDbContext database, OrderDocuments documents, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Takes the orders in, except those that were before.</summary>
    public async Task TakeInAsync(Integration integration, IReadOnlyList<CcvOrderDocument> orders, CancellationToken cancellationToken)
    {
        var stored = await documents.StoreAsync(integration.Id, orders, cancellationToken);
        await ForgetAsync(integration.Id, [.. orders.Select(order => order.Order.Id)], cancellationToken);

        // Not given up when other orders of the same page cannot be read.
        await Task.WhenAll(stored.Select(order => messages.PublishEventAsync(
            Announcement(OrderIdentity.For(integration.Id, order.Order.Id), integration, order.Order), CancellationToken.None)));
    }

    /// <summary>Those of the orders that were taken in before, whatever became of them.</summary>
    public async Task<HashSet<long>> KnownAsync(string integration, IReadOnlyCollection<long> orders, CancellationToken cancellationToken)
    {
        var ids = orders.ToDictionary(order => OrderIdentity.For(integration, order));
        var keys = ids.Keys.ToList();
        var known = await database.Transfers.Where(row => keys.Contains(row.CorrelationId)).Select(row => row.CorrelationId)
            .Union(database.Documents.Where(row => keys.Contains(row.Id)).Select(row => row.Id))
            .ToListAsync(cancellationToken);
        return [.. known.Select(id => ids[id])];
    }

    /// <summary>The orders are no longer waited for: neither hinted at nor watched.</summary>
    public async Task ForgetAsync(string integration, IReadOnlyCollection<long> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return;

        await database.Hints.Where(row => row.Integration == integration && orders.Contains(row.CcvOrderId)).ExecuteDeleteAsync(cancellationToken);
        await database.WatchedOrders.Where(row => row.Integration == integration && orders.Contains(row.CcvOrderId))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The announcement of a stored order.</summary>
    public OrderReceived Announcement(Guid id, Integration integration, CcvOrder order)
    {
        var now = clock.GetUtcNow();
        var facts = OrderFacts.Of(order, integration, otherwise: now);
        return new OrderReceived(id, integration.Id, order.Id, facts.Reference, facts.Total, facts.Currency, facts.CreatedAt, now);
    }
}
