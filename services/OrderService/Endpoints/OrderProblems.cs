using Microsoft.AspNetCore.Http.HttpResults;
using OrderService.Persistence;
using OrderService.Saga;

namespace OrderService.Endpoints;

/// <summary>What stands against a wish, and what to do instead.</summary>
internal static class OrderProblems
{
    public const int LongestNote = 500;

    public static ProblemHttpResult Unknown(Guid id) => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "Unknown order",
        detail: $"There is no order {id}. Look it up with GET /api/orders?number=…");

    public static ProblemHttpResult Conflict(string title, string detail) =>
        TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, title: title, detail: detail);

    /// <summary>Why an order that does not stand still cannot be replayed or resolved.</summary>
    public static ProblemHttpResult NotStanding(OrderTransfer order, string wish) => order.CurrentState switch
    {
        OrderStates.Transferred => Conflict("The order is done", $"Order {order.Reference} is in Visma as {order.DocumentNumber}: there is nothing to {wish}."),
        OrderStates.Skipped => Conflict("The order is done", $"Order {order.Reference} was in Visma already, as {order.DocumentNumber}: there is nothing to {wish}."),
        OrderStates.Resolved => Conflict("The order is resolved", $"Order {order.Reference} was closed by a person. POST /api/orders/{order.CorrelationId}/reopen first."),
        _ => Conflict("The order is under way",
            $"Order {order.Reference} is on its way ({order.CurrentState}). Look again when it has ended: GET /api/orders/{order.CorrelationId}."),
    };

    public static void CheckNote(Dictionary<string, string[]> errors, string name, string? text)
    {
        if (text?.Length > LongestNote)
            errors[name] = [$"must have at most {LongestNote} characters"];
    }
}
