using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxKit.Shapes;
using VismaSandbox.Books;

namespace VismaSandbox.Orders;

/// <summary><c>PATCH /api/v3/SalesOrders/{type}/{orderId}</c>: the status alone, or texts and references; other fields say that they are not offered.</summary>
internal sealed class OrderPatchEndpoint(Company company, TimeProvider time)
{
    private static readonly Shape Write = Shape.Load("visma-salesorder-v3.json", "PatchSalesOrderCommand");
    private static readonly string[] Statuses = ["Open", "Hold", "BackOrder", "Cancelled", "Completed"];

    public void Map(IEndpointRouteBuilder routes) => routes.MapPatch("/api/v3/SalesOrders/{type}/{orderId}", ChangeAsync);

    private async Task<IResult> ChangeAsync(HttpContext context, string type, string orderId)
    {
        var wanted = context.Request.Headers.IfMatch.ToString().Trim('"');
        if (wanted.Length == 0)
        {
            return OrderProblem.Plain(428, "Precondition Required", "If-Match is needed.");
        }

        var (patch, refusal) = await OrderBody.ReadAsync(context.Request, Write);
        if ((refusal ?? Refusal(patch)) is { } refused)
        {
            return refused;
        }

        Task saved;
        lock (company.Sync)
        {
            if (company.Documents.Find(Document.KeyOf(Document.SalesOrder, type, orderId)) is not { } order)
            {
                return OrderProblem.Missing();
            }

            if (wanted != order.Stamp)
            {
                return OrderProblem.Plain(412, "Precondition Failed", "The order has changed since.");
            }

            var changed = Changed(order, patch);
            saved = company.SaveAsync(company.Put(changed));
            context.Response.Headers.ETag = $"\"{changed.Stamp}\"";
        }

        await saved;
        return Results.StatusCode(202);
    }

    private static IResult? Refusal(JsonElement patch)
    {
        var fields = patch.EnumerateObject().Select(property => property.Name).ToList();
        if (fields.Contains("status"))
        {
            return fields.Count > 1
                ? OrderProblem.Validation([new("0004-ValueNotAllowed", "status", "The status has to be patched alone.")])
                : Statuses.Contains(patch.Text("status")) ? null : OrderProblem.Validation([new("0003-InvalidValue", "status", "The status is not known.")]);
        }

        var strange = fields.Find(field => field is not ("description" or "note" or "customer"));
        return strange is null ? null : OrderProblem.Validation([new("0006-FunctionalityNotImplemented", strange, "Not offered by this company.")]);
    }

    private Document Changed(Document order, JsonElement patch)
    {
        var now = time.GetUtcNow();
        var version = company.NextVersion();
        var status = patch.Text("status") ?? order.Status;
        var reference = patch.Text("customer", "order") ?? order.CustomerOrder;
        var (body, row) = (JsonNode.Parse(order.Body.Text)!.AsObject(), JsonNode.Parse(order.Row.Text)!.AsObject());
        foreach (var field in new[] { "description", "note" })
        {
            body[field] = patch.Text(field) ?? body[field]?.DeepClone();
        }

        foreach (var field in new[] { "order", "refNo" })
        {
            body["customer"]![field] = patch.Text("customer", field) ?? body["customer"]![field]?.DeepClone();
        }

        (body["status"], row["status"]) = (OrderRead.Status(status), status);
        (row["customerOrder"], row["description"]) = (body["customer"]!["order"]?.DeepClone(), body["description"]?.DeepClone());
        (body["lastModified"], row["lastModified"]) = (SandboxJson.Date(now), SandboxJson.Date(now));
        body["version"] = SandboxJson.Stamp(version);
        return order with
        {
            Status = status, CustomerOrder = reference, Modified = now, Version = version,
            Body = SandboxJson.Text(SandboxJson.Dense(body)), Row = SandboxJson.Text(SandboxJson.Dense(row)),
        };
    }
}
