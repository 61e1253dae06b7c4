using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary>
/// <c>/health/live</c>: the process answers, nothing else is asked. <c>/health/ready</c>: every registered check, each with its detail;
/// 200 when the service can work (degraded included), 503 when it cannot.
/// </summary>
internal static class ServiceHealth
{
    public static void MapServiceHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new HealthAnswer(
            report.Status,
            report.Entries.ToDictionary(
                entry => entry.Key,
                entry => new HealthDetail(entry.Value.Status, entry.Value.Description ?? entry.Value.Exception?.GetType().Name))),
        ServiceJson.Options,
        context.RequestAborted);
}
