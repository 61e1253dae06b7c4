using Ccv;
using Contracts.Orders;
using Integrations;
using Messaging.Sending;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>
/// Takes one order in: reads its rows, stores the document, announces the order. The document is stored before the announcement, and
/// <see cref="ForgottenOrders"/> announces again what was stored and not taken on, so an announcement that is lost loses nothing.
/// </summary>
internal sealed class OrderTaker(OrderDbContext database, OrderDocuments documents, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Takes the order in unless it was before.</summary>
    public async Task TakeInAsync(Integration integration, ICcvClient ccv, CcvOrder order, CancellationToken cancellationToken)
    {
        var rows = await ccv.GetOrderRowsAsync(order.Id, cancellationToken);
        var id = OrderIdentity.For(integration.Id, order.Id);
        var stored = await documents.StoreAsync(id, integration.Id, new CcvOrderDocument(order, rows), cancellationToken);
        await ForgetAsync(integration.Id, order.Id, cancellationToken);

        // Not given up when another order of the same page cannot be read.
        if (stored)
            await messages.PublishEventAsync(Announcement(id, integration, order), CancellationToken.None);
    }

    /// <summary>Those of the orders that were taken in before, whatever became of them.</summary>
    public async Task<HashSet<long>> KnownAsync(string integration, IReadOnlyCollection<long> orders, CancellationToken cancellationToken)
    {
        var ids = orders.ToDictionary(order => OrderIdentity.For(integration, order));
        var keys = ids.Keys.ToList();
        var transfers = await database.Transfers.Where(row => keys.Contains(row.CorrelationId)).Select(row => row.CorrelationId)
            .ToListAsync(cancellationToken);
        var stored = await database.Documents.Where(row => keys.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. transfers.Concat(stored).Select(id => ids[id])];
    }

    /// <summary>The order is no longer waited for: neither hinted at nor watched.</summary>
    public async Task ForgetAsync(string integration, long order, CancellationToken cancellationToken)
    {
        await database.Hints.Where(row => row.Integration == integration && row.CcvOrderId == order).ExecuteDeleteAsync(cancellationToken);
        await database.WatchedOrders.Where(row => row.Integration == integration && row.CcvOrderId == order)
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
