using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>What stands still, grouped by what one remedy would mend.</summary>
internal static class OrderGroupEndpoint
{
    public static void MapOrderGroups(this RouteGroupBuilder orders) =>
        orders.MapGet("/groups", ListAsync).WithName("GroupOrders")
            .WithSummary("Failed (or waiting) orders by integration, step, reason and code, the largest group first.");

    private static async Task<Results<Ok<List<OrderGroupView>>, ValidationProblem>> ListAsync(
        [AsParameters] SelectionQuery query,
        OrderDbContext database,
        CancellationToken cancellationToken,
        [Description("1 to 500 groups; 50 unless said.")] int limit = Paging.Usual)
    {
        var errors = query.Errors();
        Paging.Check(errors, limit, after: null);
        if (!OrderStates.All.TryGetValue(query.State ?? OrderStates.Failed, out var state)
            || !(OrderStates.StandsStill(state) || state == OrderStates.Resolved))
        {
            errors["state"] = ["must be Failed, Waiting or Resolved"];
        }

        if (errors.Count > 0)
            return TypedResults.ValidationProblem(errors);

        var selection = query.Selection() with { State = state };
        var groups = await selection.Of(database.Transfers.AsNoTracking())
            .GroupBy(order => new { order.Integration, order.Step, order.FailureReason, order.FailureCode })
            .Select(group => new
            {
                group.Key.Integration,
                group.Key.Step,
                group.Key.FailureReason,
                group.Key.FailureCode,
                Count = group.Count(),
                First = group.Min(order => order.ReceivedAt),
                Last = group.Max(order => order.ReceivedAt),
            })
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Last)
            .Take(limit)
            .ToListAsync(cancellationToken);

        var views = new List<OrderGroupView>(groups.Count);
        foreach (var group in groups)
        {
            var exactly = selection with
            {
                Integration = group.Integration, Step = group.Step, Reason = group.FailureReason, Code = group.FailureCode ?? "",
            };
            var example = await exactly.Of(database.Transfers.AsNoTracking())
                .OrderByDescending(order => order.ReceivedAt)
                .Select(order => new { order.CorrelationId, order.FailureMessage, order.FailureAdvice })
                .FirstOrDefaultAsync(cancellationToken);
            views.Add(new OrderGroupView(
                group.Integration, group.Step, group.FailureReason, group.FailureCode, group.Count, group.First, group.Last,
                example?.CorrelationId, example?.FailureMessage, example?.FailureAdvice, exactly));
        }

        return TypedResults.Ok(views);
    }
}
