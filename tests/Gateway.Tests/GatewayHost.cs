using global::ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Tests;

/// <summary>The gateway as it runs, before services that answer for real.</summary>
internal static class GatewayHost
{
    public static Task<RunningHost> StartAsync(
        Uri? orders, Uri? customers = null, Uri? products = null, params string[] settings) => RunningHost.StartAsync(
            builder => builder.AddServiceDefaults("gateway").AddGateway(),
            app => app.MapServiceDefaults().MapGateway(),
            [
                $"--Gateway:OrderService={orders}",
                $"--Gateway:CustomerService={customers ?? orders}",
                $"--Gateway:ProductService={products ?? orders}",
                .. settings,
            ]);

    public static Task<RunningHost> StartServiceAsync(string name, HealthStatus status = HealthStatus.Healthy) => RunningHost.StartAsync(
        builder => builder.AddServiceDefaults(name).Services.AddHealthChecks()
            .AddCheck("database", () => new HealthCheckResult(status, "as the test wants it")),
        app =>
        {
            app.MapServiceDefaults();
            app.MapGet("/api/orders/{id?}", (string? id, HttpRequest request) =>
                Results.Json(new { id, query = request.QueryString.Value, correlation = request.Headers[CorrelationHeader.Name].ToString(), user = request.Headers["X-Tillbridge-User"].ToString() }));
            app.MapGet("/api/messages/{**rest}", (string? rest, HttpRequest request) => Results.Json(new { rest, query = request.QueryString.Value }));
            app.MapGet("/api/orders/slow", async (HttpContext context) =>
                await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted));
            app.MapPost("/hooks/ccv/{integration}", async (string integration, HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                return Results.Json(new { integration, length = (await reader.ReadToEndAsync()).Length });
            });
            app.MapGet("/admin/secrets", () => "not for the outside");
        });
}
