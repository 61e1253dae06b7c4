using System.Text.Json.Nodes;

namespace OrderService.Tests.World;

/// <summary>Orders in the till's own shape.</summary>
internal static class TillOrder
{
    private static int _last = 500_000;

    public static JsonObject Of(decimal total, params JsonObject[] rows)
    {
        var number = Interlocked.Increment(ref _last);
        return new JsonObject
        {
            ["id"] = number,
            ["ordernumber_prefix"] = "T",
            ["ordernumber"] = number,
            ["ordernumber_full"] = $"T-{number}",
            ["create_date"] = "2026-01-15T09:12:44Z",
            ["status"] = 7,
            ["is_completed"] = true,
            ["paid"] = true,
            ["paymethod_id"] = 31,
            ["paymethod"] = "cash",
            ["currency"] = "EUR",
            ["taxes_included"] = true,
            ["order_row_taxes_included"] = true,
            ["total_orderrow_price"] = total,
            ["total_price"] = total,
            ["total_tax"] = 1,
            ["orderrows"] = new JsonArray([.. rows]),
        };
    }

    public static JsonObject Sale() => Of(12.10m, Row(1));

    public static JsonObject Refund() => Of(-12.10m, Row(-1));

    public static JsonObject With(this JsonObject order, string field, JsonNode? value)
    {
        order[field] = value;
        return order;
    }

    public static string NumberOf(this JsonObject order) => order["ordernumber_full"]!.GetValue<string>();

    public static JsonObject Row(decimal count, string sku = "MISC") => new()
    {
        ["product_type"] = "product",
        ["product_id"] = 42,
        ["product_name"] = "Reparatie",
        ["product_number"] = sku,
        ["count"] = count,
        ["price"] = 12.10m,
        ["discount"] = 0,
        ["tax"] = 21,
        ["total_price"] = count * 12.10m,
        ["total_price_with_attributes"] = count * 12.10m,
    };
}
