using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using CcvSandbox.Shapes;

namespace CcvSandbox.Orders;

/// <summary>
/// Complete orders in the read shape with their rows inside. All of them are checked before one is built; what nobody published is kept
/// and given back on reads. Amounts are taken as they come: they are somebody's real figures.
/// </summary>
public sealed class OrderImport(CcvSandboxOptions options, OrderNumbers numbers)
{
    private static readonly string[] Links = ["ordernotes", "ordermessages", "ordernotifications", "orderaffiliatenetworks", "orderlabels", "invoices"];

    /// <summary>The first thing wrong with the documents, or null.</summary>
    public static ShapeProblem? FirstProblem(JsonElement documents)
    {
        if (documents.ValueKind != JsonValueKind.Array)
            return new("$", "must be an array of orders");
        var orderShape = PublishedShapes.Named("vnd.verto.webshop.resource.orders.v1");
        var rowShape = PublishedShapes.Named("vnd.verto.webshop.resource.orderrows.v1");
        var ids = new HashSet<long>();
        var position = 0;
        foreach (var order in documents.EnumerateArray())
        {
            var at = $"[{position++}]";
            var problem = order.ValueKind != JsonValueKind.Object ? new(at, "must be an object")
                : RowsProblem(order, at, rowShape) ?? orderShape.FirstProblem(WithoutRows(order), at, allowUnknown: true) ?? SenseProblem(order, at, ids);
            if (problem is not null)
                return problem;
        }

        return null;
    }

    /// <summary>To be called with checked documents. Ids and numbers that are given come first, so that none given out can meet one.</summary>
    public List<Order> Build(JsonElement documents)
    {
        foreach (var order in documents.EnumerateArray())
            numbers.Saw(new(Number(order, "id"), Number(order, "ordernumber"), RowsOf(order).EnumerateArray().Max(row => (long?)Number(row, "id")) ?? 0));
        return [.. documents.EnumerateArray().Select(BuildOne)];
    }

    private Order BuildOne(JsonElement source)
    {
        var document = JsonNode.Parse(source.GetRawText())!.AsObject();
        var rows = TakeRows(document);
        var id = document.Long("id") ?? numbers.NextOrderId();
        document["id"] = id;
        document["is_completed"] ??= true;
        document["currency"] ??= options.Shop.Currency;
        if (document.Bool("is_completed"))
        {
            document["status"] ??= options.Shop.PosOrderStatus;
            WriteNumber(document);
        }

        document["href"] = CcvLinks.To($"orders/{id}");
        document["orderrows"] = new JsonObject { ["href"] = CcvLinks.To($"orders/{id}/orderrows") };
        foreach (var name in Links)
            document[name] = new JsonObject { ["href"] = CcvLinks.To($"orders/{id}/{name}") };
        foreach (var row in rows)
            Complete(row!.AsObject(), id);
        Rebase(document);
        Rebase(rows);
        return Order.From(document, rows);
    }

    private void WriteNumber(JsonObject document)
    {
        if (document.Long("ordernumber") is { } given)
        {
            document["ordernumber_full"] ??= document.Text("ordernumber_prefix") is { Length: > 0 } own ? $"{own}-{given}" : $"{given}";
            return;
        }

        var (prefix, number, full) = numbers.NextOrderNumber();
        document["ordernumber_prefix"] ??= prefix;
        document["ordernumber"] = number;
        document["ordernumber_full"] ??= full;
    }

    private void Complete(JsonObject row, long orderId)
    {
        var id = row.Long("id") ?? numbers.NextRowId();
        row["id"] = id;
        row["order_id"] = orderId;
        row["href"] = CcvLinks.To($"orderrows/{id}");
        row["product_type"] ??= "product";
        row["parent"] = new JsonObject { ["href"] = CcvLinks.To($"orders/{orderId}") };
        row["total_price_with_attributes"] ??= row["total_price"]?.DeepClone();
    }

    /// <summary>Every link, wherever it stands, leads to this server.</summary>
    private static void Rebase(JsonNode node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>())
                Rebase(item);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (name.EndsWith("href", StringComparison.Ordinal) && fields.Text(name) is { } link)
                    fields[name] = CcvLinks.Rebase(link);
                else if (value is JsonObject or JsonArray)
                    Rebase(value);
            }
        }
    }

    private static JsonArray TakeRows(JsonObject document)
    {
        var node = document["orderrows"]!;
        document.Remove("orderrows");
        if (node is JsonArray rows)
            return rows;
        var items = node["items"]!.AsArray();
        node.AsObject().Remove("items");
        return items;
    }

    private static ShapeProblem? RowsProblem(JsonElement order, string at, Shape rowShape)
    {
        if (!order.TryGetProperty("orderrows", out var rows))
            return new($"{at}.orderrows", "is required: the rows of the order");
        at += ".orderrows";
        if (rows.ValueKind == JsonValueKind.Object && rows.TryGetProperty("items", out var items))
            (rows, at) = (items, at + ".items");
        if (rows.ValueKind != JsonValueKind.Array)
            return new(at, "must be an array of rows, or an object with items");

        var position = 0;
        foreach (var row in rows.EnumerateArray())
        {
            var rowAt = $"{at}[{position++}]";
            var problem = row.ValueKind != JsonValueKind.Object ? new(rowAt, "must be an object")
                : rowShape.FirstProblem(row, rowAt, allowUnknown: true) ?? Missing(row, rowAt, "count") ?? Missing(row, rowAt, "price");
            if (problem is not null)
                return problem;
        }

        return null;
    }

    /// <summary>What a shape cannot say: fields without which an order means nothing, and values that must be read.</summary>
    private static ShapeProblem? SenseProblem(JsonElement order, string at, HashSet<long> ids)
    {
        if ((Missing(order, at, "create_date") ?? Missing(order, at, "paid") ?? Missing(order, at, "total_price")) is { } missing)
            return missing;
        if (!CcvDate.TryParse(order.GetProperty("create_date").GetString()!, out _, out _))
            return new($"{at}.create_date", "must be an ISO 8601 date and time in UTC");
        if (order.TryGetProperty("id", out var id) && (id.GetInt64() < 1 || !ids.Add(id.GetInt64())))
            return new($"{at}.id", "must be positive and occur once");
        return order.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Number && !Shop.OrderStatus.IsKnown(status.GetInt32())
            ? new($"{at}.status", "must be from 1 to 14") : null;
    }

    private static JsonElement RowsOf(JsonElement order)
    {
        var rows = order.GetProperty("orderrows");
        return rows.ValueKind == JsonValueKind.Object ? rows.GetProperty("items") : rows;
    }

    private static long Number(JsonElement source, string name) =>
        source.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : 0;

    private static ShapeProblem? Missing(JsonElement source, string at, string name) =>
        source.TryGetProperty(name, out _) ? null : new($"{at}.{name}", "is required");

    private static JsonElement WithoutRows(JsonElement order)
    {
        var rest = new JsonObject();
        foreach (var field in order.EnumerateObject())
        {
            if (field.Name != "orderrows")
                rest[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        return JsonSerializer.SerializeToElement(rest);
    }
}
