using Ccv;
using Integrations;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>Orders that do not pass the filter yet. CCV tells nobody when an old order changes, so they are looked at again, the older the rarer.</summary>
internal sealed class WatchList(IDbContextFactory<OrderDbContext> contexts, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>An order of a week is looked at every three hours or so.</summary>
    private const double ShareOfAge = 0.02;

    /// <summary>Watches the orders, or goes on watching them; drops the ones that have been watched for too long.</summary>
    public async Task AddAsync(Integration integration, IReadOnlyCollection<CcvOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return;

        var now = clock.GetUtcNow();
        var ids = orders.Select(order => order.Id).ToList();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var givenUp = new List<CcvOrder>();
        var watched = await database.WatchedOrders
            .Where(row => row.Integration == integration.Id && ids.Contains(row.CcvOrderId))
            .ToDictionaryAsync(row => row.CcvOrderId, cancellationToken);
        foreach (var order in orders.DistinctBy(order => order.Id))
        {
            if (!watched.TryGetValue(order.Id, out var row))
            {
                database.WatchedOrders.Add(Watched(integration, order.Id, now));
            }
            else if (row.SeenAt + integration.Intake.WatchFor < now)
            {
                database.WatchedOrders.Remove(row);
                givenUp.Add(order);
            }
            else
            {
                row.NextLookAt = NextLook(integration, row.SeenAt, now);
            }
        }

        await database.Hints.Where(row => row.Integration == integration.Id && ids.Contains(row.CcvOrderId))
            .ExecuteDeleteAsync(cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LeftOutOrders>().AddAsync(
            integration, givenUp, _ => LeftOutReason.GivenUp, cancellationToken);
    }

    /// <summary>The orders to look at again.</summary>
    public async Task<IReadOnlyList<long>> DueAsync(Integration integration, int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.WatchedOrders.Where(row => row.Integration == integration.Id && row.NextLookAt <= now)
            .OrderBy(row => row.NextLookAt).Take(most).Select(row => row.CcvOrderId).ToListAsync(cancellationToken);
    }

    private static WatchedOrder Watched(Integration integration, long id, DateTimeOffset now) => new()
    {
        Integration = integration.Id,
        CcvOrderId = id,
        SeenAt = now,
        NextLookAt = NextLook(integration, now, now),
    };

    private static DateTimeOffset NextLook(Integration integration, DateTimeOffset seenAt, DateTimeOffset now)
    {
        var byAge = (now - seenAt) * ShareOfAge;
        return now + (byAge > integration.Intake.WatchInterval ? byAge : integration.Intake.WatchInterval);
    }
}
