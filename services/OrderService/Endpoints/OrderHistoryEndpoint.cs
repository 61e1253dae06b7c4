using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>The audit of an order: everything people did to it, newest first.</summary>
internal static class OrderHistoryEndpoint
{
    private const int Most = 500;

    public static void MapOrderHistory(this RouteGroupBuilder orders) =>
        orders.MapGet("/{id:guid}/actions", ListAsync).WithName("ListOrderActions")
            .WithSummary("What people did to an order: replays, edits, resolutions; who, when, why, and what came of it.");

    private static async Task<Results<Ok<List<OrderActionView>>, ProblemHttpResult>> ListAsync(
        Guid id, OrderDbContext database, CancellationToken cancellationToken)
    {
        var actions = await database.OrderActions.AsNoTracking().Where(action => action.OrderId == id)
            .OrderByDescending(action => action.At).Take(Most).ToListAsync(cancellationToken);
        var replays = await database.ReplayItems.AsNoTracking().Where(item => item.OrderId == id)
            .Join(database.ReplayRuns, item => item.RunId, run => run.Id, (item, run) => new { Item = item, Run = run })
            .OrderByDescending(row => row.Run.AskedAt).Take(Most).ToListAsync(cancellationToken);
        if (actions.Count + replays.Count == 0 && !await database.Transfers.AnyAsync(order => order.CorrelationId == id, cancellationToken))
            return OrderProblems.Unknown(id);

        var views = actions.Select(Of).Concat(replays.Select(row => Of(row.Item, row.Run)));
        return TypedResults.Ok(views.OrderByDescending(view => view.At).Take(Most).ToList());
    }

    private static OrderActionView Of(OrderAction action) => new(
        Word.Of(action.Kind), action.At, action.By, action.Note, Step: null, From: null, action.RunId,
        action.ChangedPaths?.Split('\n'), Word.Of(action.State), Failure: null);

    private static OrderActionView Of(ReplayItem item, ReplayRun run) => new(
        "replay", run.AskedAt, run.AskedBy, run.Note, item.Step, item.From, run.Id, ChangedPaths: null, Word.Of(item.State),
        ReplayItemView.FailureOf(item));
}
