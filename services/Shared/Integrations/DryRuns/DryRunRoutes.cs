using Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Upstream;

namespace Integrations.DryRuns;

/// <summary>The internal routes at which services try things out for SettingsService. The gateway leads nobody there.</summary>
public static class DryRunRoutes
{
    /// <summary>Where OrderService tries orders.</summary>
    public const string Orders = "internal/dry-runs/orders";

    /// <summary>Where CustomerService tries debtors.</summary>
    public const string Debtors = "internal/dry-runs/debtors";

    /// <summary>Maps one of them.</summary>
    /// <param name="routes">The service's routes.</param>
    /// <param name="path">Which one.</param>
    /// <param name="run">What does it.</param>
    public static void MapDryRun<T>(
        this IEndpointRouteBuilder routes, string path, Func<IServiceProvider, DryRunRequest, CancellationToken, Task<IReadOnlyList<T>>> run) =>
        routes.MapPost($"/{path}", async (SealedDryRun body, DryRunSeal seal, HttpContext context) =>
        {
            try
            {
                return TypedResults.Ok(new DryRunAnswer<T>(await run(context.RequestServices, seal.Open(body), context.RequestAborted), null));
            }
            catch (FailureException e)
            {
                return TypedResults.Ok(new DryRunAnswer<T>(null, e.Failure));
            }
        }).ExcludeFromDescription().RequireService();
}
