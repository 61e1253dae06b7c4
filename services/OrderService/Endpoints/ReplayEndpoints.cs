using System.Text.Json;
using Contracts.Orders;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Replays;
using ServiceDefaults;

namespace OrderService.Endpoints;

/// <summary>Replays are asked for here: one order, or all that fit a filter. What is answered with 202 is written down and happens.</summary>
internal static class ReplayEndpoints
{
    private const int MostIds = 10_000;

    public static void MapReplays(this RouteGroupBuilder orders)
    {
        orders.MapPost("/{id:guid}/replay", ReplayOneAsync).WithName("ReplayOrder")
            .WithSummary("Tries a failed or waiting order again, from the failed step or the start, with an edited document if wanted.");
        orders.MapPost("/replay", ReplayManyAsync).WithName("ReplayOrders")
            .WithSummary("Tries all orders again that fit the filter at this moment: 1, then 10, 100, 1,000 at a time.");
        orders.MapGet("/replay/count", CountAsync).WithName("CountReplay").WithSummary("How many orders a replay with this filter would have.");
    }

    private static async Task<Results<AcceptedAtRoute<ReplayRunView>, ProblemHttpResult, ValidationProblem>> ReplayOneAsync(
        Guid id, ReplayRequest? body, HttpRequest request, OrderDbContext database, SingleReplay replay, CancellationToken cancellationToken)
    {
        var wish = body ?? new ReplayRequest();
        if (Errors(wish.From, wish.Note) is { Count: > 0 } errors)
            return TypedResults.ValidationProblem(errors);
        if (await database.Transfers.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id, cancellationToken) is not { } order)
            return OrderProblems.Unknown(id);
        if (!OrderStates.StandsStill(order.CurrentState))
            return OrderProblems.NotStanding(order, "replay");

        var answer = await replay.AskAsync(order, wish, Person.Of(request), cancellationToken);
        return answer switch
        {
            { Errors: { } wrong } => TypedResults.ValidationProblem(wrong),
            { Conflict: { } conflict } => OrderProblems.Conflict("The order cannot be replayed like this", conflict),
            _ => Accepted(ReplayRunView.Of(answer.Run!, new Dictionary<ReplayItemState, int> { [ReplayItemState.Pending] = 1 })),
        };
    }

    private static async Task<Results<AcceptedAtRoute<ReplayRunView>, ProblemHttpResult, ValidationProblem>> ReplayManyAsync(
        ReplayManyRequest body, HttpRequest request, ReplayRequests requests, TimeProvider clock, CancellationToken cancellationToken)
    {
        var errors = Errors(body.From, body.Note);
        if (!TryState(body.Filter.State, out var state))
            errors["filter.state"] = ["must be Failed or Waiting: only these can be replayed"];
        if (body.Filter.Ids?.Count > MostIds)
            errors["filter.ids"] = [$"must have at most {MostIds} orders; use the other filters for more"];
        if (body.Count is null && body.Filter.Ids is null)
            errors["count"] = ["is missing: say how many orders you counted (GET /api/orders/replay/count), so that exactly these are replayed"];
        if (body.Count < 1)
            errors["count"] = ["must be at least 1"];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        var filter = body.Filter with { State = state };
        var run = new ReplayRun
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            AskedAt = clock.GetUtcNow(),
            AskedBy = Person.Of(request),
            Note = body.Note,
            From = body.From ?? ReplayFrom.FailedStep,
            Filter = JsonSerializer.Serialize(filter, ServiceJson.Options),
            Total = 0,
        };
        var count = await requests.OfManyAsync(run, filter, body.Count, cancellationToken);
        if (body.Count is { } expected && expected != count)
        {
            return OrderProblems.Conflict("The count differs",
                $"{count} orders fit the filter now, not {expected}: nothing was replayed. Look at them and ask again with count {count}.");
        }

        return count > 0
            ? Accepted(ReplayRunView.Of(run, new Dictionary<ReplayItemState, int> { [ReplayItemState.Pending] = count }))
            : OrderProblems.Conflict("No order fits", "No order fits the filter, so there is nothing to replay. See GET /api/orders/groups for what there is.");
    }

    private static async Task<Results<Ok<ReplayCount>, ValidationProblem>> CountAsync(
        [AsParameters] SelectionQuery query, OrderDbContext database, CancellationToken cancellationToken)
    {
        var errors = query.Errors();
        if (!TryState(query.State, out var state))
            errors["state"] = ["must be Failed or Waiting: only these can be replayed"];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        var filter = query.Selection() with { State = state };
        return TypedResults.Ok(new ReplayCount(await filter.Of(database.Transfers).CountAsync(cancellationToken), filter));
    }

    private static bool TryState(string? text, out string state) =>
        OrderStates.All.TryGetValue(text ?? OrderStates.Failed, out state!) && OrderStates.StandsStill(state);

    private static Dictionary<string, string[]> Errors(ReplayFrom? from, string? note)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (from == ReplayFrom.StoredDocument)
            errors["from"] = ["must be failed-step or start; an edited document comes in 'document'"];
        OrderProblems.CheckNote(errors, "note", note);
        return errors;
    }

    private static AcceptedAtRoute<ReplayRunView> Accepted(ReplayRunView run) =>
        TypedResults.AcceptedAtRoute(run, ReplayRunEndpoints.RunRoute, new { run = run.Id });
}
