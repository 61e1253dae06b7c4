using System.Text.Json;
using SandboxKit.Checks;
using SandboxKit.Control;
using VismaSandbox.Access;
using VismaSandbox.Books;

namespace VismaSandbox.Control;

/// <summary><c>GET /_control/stats</c>, <c>GET|PUT /_control/limits</c>.</summary>
internal sealed class StatsEndpoints(Company company, BookEndpoints books, CallCounter calls, CallLimits limits, SchemaLog violations)
{
    private sealed record LimitsBody(bool? Enabled, int? PerHour);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_control/stats", Stats);
        routes.MapGet("/_control/limits", Limits);
        routes.MapPut("/_control/limits", (JsonElement body) => Change(body));
        routes.MapGet("/_control/health", () => Results.Ok(new { status = "ready" }));
    }

    private IResult Stats()
    {
        var (documents, duplicates) = books.Count();
        lock (company.Sync)
        {
            return Results.Json(new
            {
                documents,
                duplicates,
                calls = calls.Snapshot(),
                limited = limits.Refused,
                customers = company.Customers.Count,
                contacts = company.Contacts.Count,
                items = company.Items.Count,
                schemaViolations = violations.Count,
            });
        }
    }

    private IResult Limits() => Results.Json(new { enabled = limits.Enabled, perHour = limits.PerHour });

    private IResult Change(JsonElement body)
    {
        LimitsBody? wanted;
        try
        {
            wanted = body.Deserialize<LimitsBody>(ControlJson.Strict);
        }
        catch (JsonException wrong)
        {
            return ControlProblem.Field(wrong.Path ?? "$", "is not known here or has the wrong type; limits have enabled and perHour.");
        }

        if (wanted?.PerHour < 1)
        {
            return ControlProblem.Field("$.perHour", "must be at least 1.");
        }

        limits.Change(wanted?.Enabled, wanted?.PerHour);
        return Limits();
    }
}
