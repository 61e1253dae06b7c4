using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>Orders as the API shows them, with the words of those who resolved them.</summary>
internal static class OrderViews
{
    public static async Task<OrderView?> OneAsync(OrderDbContext database, Guid id, CancellationToken cancellationToken) =>
        await database.Transfers.AsNoTracking().SingleOrDefaultAsync(order => order.CorrelationId == id, cancellationToken) is { } order
            ? (await OfAsync(database, [order], cancellationToken))[0]
            : null;

    public static async Task<IReadOnlyList<OrderView>> OfAsync(
        OrderDbContext database, IReadOnlyList<OrderTransfer> orders, CancellationToken cancellationToken)
    {
        var keys = orders.Where(order => order.CurrentState == OrderStates.Resolved).Select(order => order.LastActionId).OfType<Guid>().ToList();
        var resolutions = keys.Count == 0 ? [] : await database.OrderActions.AsNoTracking()
            .Where(action => keys.Contains(action.Id))
            .ToDictionaryAsync(action => action.Id, action => new Resolution(action.Note, action.At, action.By), cancellationToken);
        return [.. orders.Select(order => OrderView.Of(
            order, order.CurrentState == OrderStates.Resolved ? resolutions.GetValueOrDefault(order.LastActionId ?? Guid.Empty) : null))];
    }
}
