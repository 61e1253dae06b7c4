using Integrations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Flow;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>The flows that pause, and the button that tries one at once.</summary>
internal static class PauseEndpoints
{
    public static void MapPauses(this IEndpointRouteBuilder routes)
    {
        var pauses = routes.MapGroup("/api/orders/pauses").WithTags("Orders");
        pauses.MapGet("/", ListAsync).WithName("ListPauses").WithSummary("The flows that pause until a person mends the cause, and why.");
        pauses.MapPost("/{integration}/probe", ProbeAsync).WithName("ProbePause")
            .WithSummary("Tries an integration's paused flows now instead of at their next time.");
    }

    private static async Task<Ok<List<PauseView>>> ListAsync(OrderDbContext database, CancellationToken cancellationToken)
    {
        var pauses = await database.FlowPauses.AsNoTracking().Where(pause => pause.ResumedAt == null).ToListAsync(cancellationToken);
        var reading = await database.IntakeStates.AsNoTracking().Where(state => state.PausedSince != null).ToListAsync(cancellationToken);
        var held = await database.Transfers
            .Where(order => order.Standing == nameof(OrderTransferStateMachine.Waiting) && order.Held)
            .GroupBy(order => order.Integration)
            .Select(group => new { Integration = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Integration, row => row.Count, cancellationToken);
        return TypedResults.Ok(pauses.ConvertAll(pause => PauseView.Of(pause, held.GetValueOrDefault(pause.Integration)))
            .Concat(reading.Select(PauseView.Of))
            .OrderBy(pause => pause.Integration, StringComparer.Ordinal).ThenBy(pause => pause.Flow)
            .ToList());
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> ProbeAsync(
        string integration, IIntegrations integrations, FlowMending mending, CancellationToken cancellationToken)
    {
        if (integrations.Find(integration) is not { } settings)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Unknown integration",
                detail: $"There is no integration '{integration}'. GET /api/orders/pauses lists those that pause.");
        }

        return await mending.TryNowAsync(settings.Id, cancellationToken)
            ? TypedResults.Accepted("/api/orders/pauses")
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: "Nothing pauses",
                detail: $"No flow of '{settings.Id}' pauses, so there is nothing to try.");
    }
}
