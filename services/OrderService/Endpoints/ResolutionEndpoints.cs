using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Replays;

namespace OrderService.Endpoints;

/// <summary>Closing an order that nobody will transfer, and taking that back.</summary>
internal static class ResolutionEndpoints
{
    public static void MapResolutions(this RouteGroupBuilder orders)
    {
        orders.MapPost("/{id:guid}/resolve", ResolveAsync).WithName("ResolveOrder")
            .WithSummary("Closes a failed or waiting order without a transfer, with a reason; its document is erased.");
        orders.MapPost("/{id:guid}/reopen", ReopenAsync).WithName("ReopenOrder")
            .WithSummary("Takes a resolution back: the order has failed again as it had before.");
    }

    private static async Task<Results<Ok<OrderView>, Accepted, ProblemHttpResult, ValidationProblem>> ResolveAsync(
        Guid id, ResolveRequest body, HttpRequest request, OrderDbContext database, Resolutions resolutions, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        OrderProblems.CheckNote(errors, "reason", body.Reason);
        if (string.IsNullOrWhiteSpace(body.Reason))
            errors["reason"] = ["must say why the order is closed without a transfer"];
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (await database.Transfers.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id, cancellationToken) is not { } order)
            return OrderProblems.Unknown(id);
        if (!OrderStates.StandsStill(order.CurrentState))
            return OrderProblems.NotStanding(order, "resolve");
        var state = await resolutions.AskAsync(order, OrderActionKind.Resolve, Person.Of(request), body.Reason!.Trim(), cancellationToken);
        return await AnswerAsync(id, state, database, cancellationToken);
    }

    private static async Task<Results<Ok<OrderView>, Accepted, ProblemHttpResult, ValidationProblem>> ReopenAsync(
        Guid id, ResolveRequest? body, HttpRequest request, OrderDbContext database, Resolutions resolutions, CancellationToken cancellationToken)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        OrderProblems.CheckNote(errors, "reason", body?.Reason);
        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);
        if (await database.Transfers.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id, cancellationToken) is not { } order)
            return OrderProblems.Unknown(id);
        if (order.CurrentState != OrderStates.Resolved)
        {
            return OrderProblems.Conflict("The order is not resolved",
                $"Order {order.Reference} is {order.CurrentState}: only a resolved order can be reopened.");
        }

        var state = await resolutions.AskAsync(order, OrderActionKind.Reopen, Person.Of(request), body?.Reason?.Trim(), cancellationToken);
        return await AnswerAsync(id, state, database, cancellationToken);
    }

    private static async Task<Results<Ok<OrderView>, Accepted, ProblemHttpResult, ValidationProblem>> AnswerAsync(
        Guid id, OrderActionState? state, OrderDbContext database, CancellationToken cancellationToken) => state switch
        {
            OrderActionState.Done => TypedResults.Ok(await OrderViews.OneAsync(database, id, cancellationToken)),
            OrderActionState.Requested => TypedResults.Accepted($"/api/orders/{id}/actions"),
            OrderActionState.Refused => OrderProblems.Conflict("The order went on", $"It was somewhere else by then. Look at it: GET /api/orders/{id}."),
            _ => OrderProblems.Conflict("Already asked for", $"The order is being resolved or reopened at this moment. See GET /api/orders/{id}/actions."),
        };
}
