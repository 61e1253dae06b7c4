using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SandboxKit.Control;

namespace SandboxKit.Faults;

/// <summary><c>POST|GET|DELETE /_control/faults</c>, <c>DELETE /_control/faults/{id}</c>.</summary>
public static class FaultEndpoints
{
    public static void MapFaults(this IEndpointRouteBuilder routes, FaultList faults)
    {
        routes.MapPost("/_control/faults", (JsonElement body) => Add(faults, body));
        routes.MapGet("/_control/faults", faults.All);
        routes.MapDelete("/_control/faults", () =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        routes.MapDelete("/_control/faults/{id:int}", (int id) =>
            faults.Remove(id) ? Results.NoContent() : ControlProblem.Missing($"There is no fault {id}."));
    }

    private static IResult Add(FaultList faults, JsonElement body)
    {
        Fault? fault;
        try
        {
            fault = body.Deserialize<Fault>(ControlJson.Strict);
        }
        catch (JsonException wrong)
        {
            return ControlProblem.Field(wrong.Path ?? "$", "is not known here or has the wrong type; a fault has method, path, kind, "
                + "latencyMs, count, seconds, every, retryAfter.");
        }

        return Problem(faults, fault) ?? Results.Json(faults.Add(fault!), statusCode: StatusCodes.Status201Created);
    }

    private static IResult? Problem(FaultList faults, Fault? fault) => fault switch
    {
        null => ControlProblem.Field("$", "must be an object."),
        _ when !faults.Knows(fault.Kind) =>
            ControlProblem.Field("$.kind", $"is not known; it is a status from 400 to 599 or one of {string.Join(", ", faults.Kinds)}."),
        { LatencyMs: < 0 } => ControlProblem.Field("$.latencyMs", "must not be negative."),
        { Count: < 1 } => ControlProblem.Field("$.count", "must be at least 1."),
        { Seconds: <= 0 } => ControlProblem.Field("$.seconds", "must be more than 0."),
        { Every: < 1 } => ControlProblem.Field("$.every", "must be at least 1."),
        _ => null,
    };
}
