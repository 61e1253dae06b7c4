using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;
using OrderService.Replays;
using Upstream;

namespace OrderService.Endpoints;

/// <summary>The document of an order that is not finished, to look at and to correct.</summary>
internal static class OrderDocumentEndpoint
{
    public static void MapOrderDocument(this RouteGroupBuilder orders) =>
        orders.MapGet("/{id:guid}/document", FindAsync).WithName("GetOrderDocument")
            .WithSummary("What CCV gave of an unfinished order, and what a person has changed in it since.");

    private static async Task<Results<Ok<DocumentView>, ProblemHttpResult>> FindAsync(
        Guid id, HttpResponse response, OrderDbContext database, OrderDocuments documents, CancellationToken cancellationToken)
    {
        if (await database.Transfers.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id, cancellationToken) is not { } order)
            return OrderProblems.Unknown(id);

        KeptDocument? kept;
        try
        {
            kept = await documents.FindAsync(id, order.Reference, cancellationToken);
        }
        catch (FailureException e)
        {
            return OrderProblems.Conflict("The document cannot be opened", $"{e.Failure.Message} {e.Failure.Advice}");
        }

        // It is erased soon after the order's end, and nobody's business from its end on.
        if (kept is null || order.CurrentState is OrderStates.Transferred or OrderStates.Skipped or OrderStates.Resolved)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, title: "No document",
                detail: $"The document of order {order.Reference} was erased: it is kept only until an order is done or resolved. Look at the order in CCV.");
        }

        response.Headers.CacheControl = "no-store";
        var document = EditedDocument.Json(kept.Current);
        JsonElement? original = kept.Original is null ? null : EditedDocument.Json(kept.Original);
        return TypedResults.Ok(new DocumentView(
            document, original, original is { } before ? [.. JsonDifference.Between(before, document)] : []));
    }
}
