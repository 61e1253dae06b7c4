using System.Text.Json;
using CcvSandbox.Api;
using CcvSandbox.Orders;
using CcvSandbox.Shop;
using CcvSandbox.Webhooks;
using SandboxKit.Control;

namespace CcvSandbox.Control;

/// <summary>Orders from outside: import, list for checkers, pay, cancel, delete.</summary>
public sealed class OrderControlEndpoints(OrderBook book, OrderIndex index, OrderImport import, OrderEvents events)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/_control/orders", List);
        routes.MapPost("/_control/orders", ImportAsync);
        routes.MapPost("/_control/orders/{id:long}/pay", (long id) => ChangeAsync(id, "paid", true));
        routes.MapPost("/_control/orders/{id:long}/cancel", (long id) => ChangeAsync(id, "status", OrderStatus.Cancelled));
        routes.MapDelete("/_control/orders/{id:long}", DeleteAsync);
    }

    private IResult List(string? since)
    {
        DateTimeOffset? from = null;
        if (since is not null)
        {
            if (!CcvDate.TryParse(since, out var date, out _))
                return ControlProblem.Field("since", "must be an ISO 8601 date or date and time in UTC.");
            from = date;
        }

        return Results.Json(index.Since(from).Select(Summary));
    }

    private static object Summary(Order order) => new
    {
        id = order.Id,
        ordernumber_full = order.FullNumber,
        total_price = order.TotalPrice,
        currency = order.Currency,
        paid = order.IsPaid,
        status = order.Status,
        email = order.Email,
        company = order.Company,
        create_date = order.CreateDateText,
    };

    private async Task<IResult> ImportAsync(HttpRequest request)
    {
        JsonDocument document;
        try
        {
            document = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException broken)
        {
            return ControlProblem.Field("$", $"is not valid JSON (line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}).");
        }

        using (document)
        {
            if (OrderImport.FirstProblem(document.RootElement) is { } problem)
                return ControlProblem.Field(problem.Path, $"{problem.Message}. Nothing was stored.");
            var orders = import.Build(document.RootElement);
            if (await book.ImportAsync(orders) is { Count: > 0 } taken)
                return Results.Problem($"Orders with these ids exist already: {string.Join(", ", taken.Take(20))}. Nothing was stored.", statusCode: 409, title: "Conflict.");
            orders.ForEach(events.Created);
            return Results.Json(new { count = orders.Count, orders = orders.Select(Summary) }, statusCode: StatusCodes.Status201Created);
        }
    }

    private async Task<IResult> ChangeAsync<T>(long id, string field, T value)
    {
        var changed = await book.ChangeAsync(id, order =>
        {
            var document = order.ToJson();
            document[field] = JsonSerializer.SerializeToNode(value);
            return Order.From(document, order.RowsToJson());
        });
        if (changed is not var (before, after))
            return ControlProblem.Missing($"There is no order {id}.");
        events.Changed(before, after);
        return Results.Json(Summary(after));
    }

    private async Task<IResult> DeleteAsync(long id)
    {
        if (await book.RemoveAsync(id) is not { } order)
            return ControlProblem.Missing($"There is no order {id}.");
        events.Deleted(order);
        return Results.NoContent();
    }
}
