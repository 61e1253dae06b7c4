using Ccv;
using Integrations;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>Remembers the orders that are not taken in, and why, for as long as an order is watched.</summary>
internal sealed class LeftOutOrders(OrderDbContext database, TimeProvider clock)
{
    public async Task AddAsync(
        Integration integration, IReadOnlyCollection<CcvOrder> orders, Func<CcvOrder, LeftOutReason> why, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return;

        var now = clock.GetUtcNow();
        var ids = orders.Select(order => OrderIdentity.For(integration.Id, order.Id)).Distinct().ToList();
        var there = await database.LeftOutOrders
            .Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.CcvOrderId, cancellationToken);
        foreach (var order in orders.DistinctBy(order => order.Id))
        {
            if (there.TryGetValue(order.Id, out var row))
                row.Reason = why(order);
            else
                database.LeftOutOrders.Add(Row(integration, order, why(order), now));
        }

        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
        var before = now - integration.Intake.WatchFor;
        await database.LeftOutOrders.Where(row => row.Integration == integration.Id && row.SeenAt < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static LeftOutOrder Row(Integration integration, CcvOrder order, LeftOutReason reason, DateTimeOffset now) => new()
    {
        Id = OrderIdentity.For(integration.Id, order.Id),
        Integration = integration.Id,
        CcvOrderId = order.Id,
        Number = OrderFacts.Of(order, integration, now).Reference,
        Reason = reason,
        SeenAt = now,
    };
}
