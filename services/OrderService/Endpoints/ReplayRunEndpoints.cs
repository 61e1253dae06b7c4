using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Replays;

namespace OrderService.Endpoints;

/// <summary>Replays as they go on: progress, results, and a hand on the brake.</summary>
internal static class ReplayRunEndpoints
{
    public const string RunRoute = "GetReplay";

    public static void MapReplayRuns(this RouteGroupBuilder orders)
    {
        orders.MapGet("/replays", ListAsync).WithName("ListReplays").WithSummary("Replays, newest first, page by page.");
        orders.MapGet("/replays/{run:guid}", FindAsync).WithName(RunRoute).WithSummary("One replay: who, when, why, and how far it is.");
        orders.MapGet("/replays/{run:guid}/items", ItemsAsync).WithName("ListReplayItems").WithSummary("What became of each order of a replay.");
        orders.MapPost("/replays/{run:guid}/continue", ContinueAsync).WithName("ContinueReplay")
            .WithSummary("Goes on with a replay that stopped because orders failed again, from one order at a time.");
        orders.MapPost("/replays/{run:guid}/cancel", CancelAsync).WithName("CancelReplay")
            .WithSummary("Sends no more orders of a replay; what was sent runs on.");
    }

    private static async Task<Results<Ok<ReplayRunPage>, ValidationProblem>> ListAsync(
        OrderDbContext database,
        CancellationToken cancellationToken,
        [Description("1 to 500 replays; 50 unless said.")] int limit = Paging.Usual,
        [Description("The 'next' of the page before.")] string? after = null)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Paging.Check(errors, limit, after);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        var runs = database.ReplayRuns.AsNoTracking();
        if (after is not null && PageCursor.TryParse(after, out var cursor))
            runs = runs.Where(run => run.AskedAt < cursor!.At || (run.AskedAt == cursor.At && run.Id.CompareTo(cursor.Id) < 0));
        var rows = await runs.OrderByDescending(run => run.AskedAt).ThenByDescending(run => run.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        var counts = await CountsAsync(database, [.. page.Select(run => run.Id)], cancellationToken);
        var next = rows.Count > page.Count ? new PageCursor(page[^1].AskedAt, page[^1].Id).ToString() : null;
        return TypedResults.Ok(new ReplayRunPage([.. page.Select(run => ReplayRunView.Of(run, counts(run.Id)))], next));
    }

    private static async Task<Results<Ok<ReplayRunView>, ProblemHttpResult>> FindAsync(
        Guid run, OrderDbContext database, CancellationToken cancellationToken) =>
        await ViewAsync(run, database, cancellationToken) is { } view ? TypedResults.Ok(view) : Unknown(run);

    private static async Task<Results<Ok<ReplayItemPage>, ProblemHttpResult, ValidationProblem>> ItemsAsync(
        Guid run,
        OrderDbContext database,
        CancellationToken cancellationToken,
        [Description("Only orders with this result, such as failed-again.")] string? result = null,
        [Description("1 to 500 orders; 50 unless said.")] int limit = Paging.Usual,
        [Description("The 'next' of the page before.")] int after = 0)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Paging.Check(errors, limit, after: null);
        ReplayItemState state = default;
        if (result is not null && !Word.TryParse(result, out state))
            errors["result"] = [$"must be one of {Word.List<ReplayItemState>()}"];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (!await database.ReplayRuns.AnyAsync(row => row.Id == run, cancellationToken))
            return Unknown(run);

        var items = database.ReplayItems.AsNoTracking().Where(item => item.RunId == run && item.Position > after);
        if (result is not null)
            items = items.Where(item => item.State == state);
        var rows = await items.OrderBy(item => item.Position).Take(limit + 1)
            .Select(item => new
            {
                Item = item,
                Reference = database.Transfers.Where(order => order.CorrelationId == item.OrderId).Select(order => order.Reference).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        return TypedResults.Ok(new ReplayItemPage(
            [.. page.Select(row => ReplayItemView.Of(row.Item, row.Reference))], rows.Count > page.Count ? page[^1].Item.Position : null));
    }

    private static async Task<Results<Ok<ReplayRunView>, ProblemHttpResult>> ContinueAsync(
        Guid run, OrderDbContext database, ReplayBrake brake, CancellationToken cancellationToken)
    {
        var done = await brake.ContinueAsync(run, cancellationToken);
        return await AnswerAsync(run, database, done, "Only a stopped replay can go on", cancellationToken);
    }

    private static async Task<Results<Ok<ReplayRunView>, ProblemHttpResult>> CancelAsync(
        Guid run, OrderDbContext database, ReplayBrake brake, CancellationToken cancellationToken)
    {
        var done = await brake.CancelAsync(run, cancellationToken);
        return await AnswerAsync(run, database, done, "Only a running or stopped replay can be cancelled", cancellationToken);
    }

    private static async Task<Results<Ok<ReplayRunView>, ProblemHttpResult>> AnswerAsync(
        Guid run, OrderDbContext database, bool done, string rule, CancellationToken cancellationToken)
    {
        if (await ViewAsync(run, database, cancellationToken) is not { } view)
            return Unknown(run);
        return done ? TypedResults.Ok(view) : OrderProblems.Conflict(rule, $"This one is {Word.Of(view.State)}: there is nothing left to send.");
    }

    private static async Task<ReplayRunView?> ViewAsync(Guid id, OrderDbContext database, CancellationToken cancellationToken)
    {
        if (await database.ReplayRuns.AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is not { } run)
            return null;
        return ReplayRunView.Of(run, (await CountsAsync(database, [id], cancellationToken))(id));
    }

    private static async Task<Func<Guid, IReadOnlyDictionary<ReplayItemState, int>>> CountsAsync(
        OrderDbContext database, IReadOnlyList<Guid> runs, CancellationToken cancellationToken)
    {
        var counts = await database.ReplayItems.Where(item => runs.Contains(item.RunId))
            .GroupBy(item => new { item.RunId, item.State })
            .Select(group => new { group.Key.RunId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var byRun = counts.ToLookup(row => row.RunId);
        return run => byRun[run].ToDictionary(row => row.State, row => row.Count);
    }

    private static ProblemHttpResult Unknown(Guid run) => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Unknown replay",
        detail: $"There is no replay {run}. See GET /api/orders/replays.");
}
