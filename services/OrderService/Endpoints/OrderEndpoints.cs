using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>What people see of orders.</summary>
internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/api/orders").WithTags("Orders");
        orders.MapGet("/", ListAsync).WithName("ListOrders").WithSummary("Orders, newest first, page by page.");
        orders.MapGet("/{id:guid}", FindAsync).WithName("GetOrder").WithSummary("One order: state, step, reason and the numbers on both sides.");
        orders.MapGet("/summary", SummaryAsync).WithName("SummarizeOrders").WithSummary("How many orders are in which state.");
        orders.MapReplays();
        orders.MapReplayRuns();
        orders.MapOrderDocument();
        orders.MapResolutions();
        orders.MapOrderHistory();
        orders.MapOrderGroups();
        orders.MapGet("/intake", IntakeAsync).WithName("GetIntake").WithSummary("How far the intake of each integration is, and what hinders it.");
    }

    private static async Task<Results<Ok<OrderPage>, ValidationProblem>> ListAsync(
        [AsParameters] OrderQuery query, OrderDbContext database, CancellationToken cancellationToken)
    {
        if (query.Errors() is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);

        var rows = await Filtered(database.Transfers.AsNoTracking(), query)
            .OrderByDescending(order => order.ReceivedAt).ThenByDescending(order => order.CorrelationId)
            .Take(query.Size + 1)
            .ToListAsync(cancellationToken);
        var page = rows.Take(query.Size).ToList();
        var next = rows.Count > page.Count ? new PageCursor(page[^1].ReceivedAt, page[^1].CorrelationId).ToString() : null;
        return TypedResults.Ok(new OrderPage(await OrderViews.OfAsync(database, page, cancellationToken), next));
    }

    private static IQueryable<OrderTransfer> Filtered(IQueryable<OrderTransfer> orders, OrderQuery query)
    {
        orders = query.Selection().Of(orders);
        if (query.Changed is { } changed)
            orders = orders.Where(order => order.ChangeSeenAt != null == changed);
        if (query.Number is { } number)
        {
            var id = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
            orders = orders.Where(order => order.Reference == number || order.DocumentNumber == number || order.CcvOrderId == id);
        }

        if (query.After is { } after && PageCursor.TryParse(after, out var cursor))
        {
            orders = orders.Where(order => order.ReceivedAt < cursor!.At
                || (order.ReceivedAt == cursor.At && order.CorrelationId.CompareTo(cursor.Id) < 0));
        }

        return orders;
    }

    private static async Task<Results<Ok<OrderView>, ProblemHttpResult>> FindAsync(
        Guid id, OrderDbContext database, CancellationToken cancellationToken) =>
        await OrderViews.OneAsync(database, id, cancellationToken) is { } order ? TypedResults.Ok(order) : OrderProblems.Unknown(id);

    // Most orders have ended, and an index alone counts those; the steps of the few under way are in the rows.
    private static async Task<Ok<Dictionary<string, int>>> SummaryAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var ended = database.Transfers.Where(order => order.Standing != OrderStanding.UnderWay).GroupBy(order => order.Standing)
            .Select(group => new { State = group.Key, Count = group.Count() });
        var underWay = database.Transfers.Where(order => order.Standing == OrderStanding.UnderWay).GroupBy(order => order.CurrentState)
            .Select(group => new { State = group.Key, Count = group.Count() });
        return TypedResults.Ok(await ended.Concat(underWay).ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken));
    }

    private static async Task<Ok<List<IntakeView>>> IntakeAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var states = await database.IntakeStates.AsNoTracking().OrderBy(state => state.Integration).ToListAsync(cancellationToken);
        var watched = await database.WatchedOrders.GroupBy(row => row.Integration)
            .Select(group => new { Integration = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Integration, row => row.Count, cancellationToken);
        var hints = await database.Hints.AsNoTracking().OrderBy(row => row.HintedAt).Take(1000).ToListAsync(cancellationToken);
        var leftOut = await LeftOutView.AllAsync(database, cancellationToken);
        return TypedResults.Ok(states.ConvertAll(state => IntakeView.Of(
            state,
            watched.GetValueOrDefault(state.Integration),
            hints.Where(hint => hint.Integration == state.Integration),
            [.. leftOut[state.Integration]])));
    }
}
