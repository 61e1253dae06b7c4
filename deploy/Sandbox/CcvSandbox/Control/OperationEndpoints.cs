using System.Text.Json;
using CcvSandbox.Api;
using CcvSandbox.Orders;
using CcvSandbox.Webhooks;
using SandboxKit.Checks;
using SandboxKit.Control;
using SandboxKit.Faults;
using SandboxKit.Records;

namespace CcvSandbox.Control;

/// <summary>Counts, limits and the way back to the seed.</summary>
public sealed class OperationEndpoints(
    RecordStore store, OrderBook book, OrderIndex index, OrderNotes notes, WebhookBook webhooks, WebhookQueue queue,
    CcvLimits limits, CallCounter calls, FaultList faults, SchemaLog schema)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_control/stats", Stats);
        routes.MapGet("/_control/limits", () => limits.Settings);
        routes.MapPut("/_control/limits", (JsonElement body) => ChangeLimits(body));
        routes.MapDelete("/_control/data", ResetAsync);
    }

    private object Stats()
    {
        var (orders, completed, paid) = index.Count();
        return new
        {
            orders,
            completed,
            paid,
            calls = calls.Snapshot(),
            limited = limits.Limited,
            schemaViolations = schema.Count,
            webhooks = queue.Counts,
        };
    }

    private IResult ChangeLimits(JsonElement body)
    {
        LimitChange? change;
        try
        {
            change = body.Deserialize<LimitChange>(ControlJson.Strict);
        }
        catch (JsonException wrong)
        {
            return ControlProblem.Field(
                wrong.Path ?? "$", "is not known here or has the wrong type; limits have enabled, perHour, readsPerMinute, writesPerMinute.");
        }

        if (change is null)
            return ControlProblem.Field("$", "must be an object.");
        if (change.FirstProblem() is { } field)
            return ControlProblem.Field($"$.{field}", "must be at least 1.");
        limits.Change(change.ApplyTo(limits.Settings));
        return Results.Json(limits.Settings);
    }

    private async Task<IResult> ResetAsync()
    {
        await store.ReplaceAllAsync([]);
        book.Clear();
        notes.Clear();
        webhooks.Clear();
        queue.ResetCounts();
        calls.Reset();
        limits.ResetCount();
        limits.Change(limits.Settings);
        faults.Clear();
        schema.Clear();
        return Results.NoContent();
    }
}

/// <summary>A change of limits: what is not named stays, an hourly limit goes when it is not named.</summary>
public sealed record LimitChange(bool? Enabled, int? PerHour, int? ReadsPerMinute, int? WritesPerMinute)
{
    public string? FirstProblem() => PerHour < 1 ? "perHour" : ReadsPerMinute < 1 ? "readsPerMinute" : WritesPerMinute < 1 ? "writesPerMinute" : null;

    public LimitSettings ApplyTo(LimitSettings now) => new(
        Enabled ?? now.Enabled, PerHour, ReadsPerMinute ?? now.ReadsPerMinute, WritesPerMinute ?? now.WritesPerMinute);
}
