using System.Text.Json.Nodes;

namespace SystemKit;

/// <summary>Orders in the till's own read shape, for what a generated sale never is.</summary>
internal static class SampleOrder
{
    private static int _last = 1_000_000;

    public static JsonObject Of(decimal total, params JsonObject[] rows)
    {
        var number = Interlocked.Add(ref _last, 1000);
        return new JsonObject
        {
            ["id"] = number,
            ["ordernumber_prefix"] = "W",
            ["ordernumber"] = number,
            ["ordernumber_full"] = $"W-{number}",
            ["create_date"] = "2026-01-15T09:12:44Z",
            ["status"] = 7,
            ["is_completed"] = true,
            ["paid"] = true,
            ["paymethod_id"] = 31,
            ["paymethod"] = "cash",
            ["paymethod_label"] = "Contant",
            ["deliver_method"] = "pickup",
            ["orderedinlng"] = "nl",
            ["currency"] = "EUR",
            ["taxes_included"] = true,
            ["order_row_taxes_included"] = true,
            ["shipping_taxes_included"] = true,
            ["shipping_tax_percentage"] = 21,
            ["is_intra_community_order"] = false,
            ["total_orderrow_price"] = total,
            ["total_shipping"] = 0,
            ["total_discounts"] = 0,
            ["total_price"] = total,
            ["total_tax"] = 1,
            ["paymethod_costs"] = 0,
            ["extra_costs"] = 0,
            ["credit_point_discount"] = 0,
            ["user"] = new JsonObject { ["id"] = null, ["discount_percentage"] = null, ["href"] = null },
            ["customer"] = null,
            ["orderrows"] = new JsonArray([.. rows]),
        };
    }

    public static JsonObject Row(string? sku, decimal count, decimal price, decimal tax = 21, decimal discount = 0) => new()
    {
        ["product_type"] = "product",
        ["product_id"] = sku is null ? null : 42,
        ["product_name"] = sku ?? "Reparatie",
        ["product_number"] = sku,
        ["count"] = count,
        ["unit"] = "stuk",
        ["price"] = price,
        ["discount"] = discount,
        ["tax"] = tax,
        ["total_price"] = count * (price - discount),
        ["total_price_with_attributes"] = count * (price - discount),
    };

    public static JsonObject Customer(string email, string? company = null, string country = "NL") => new()
    {
        ["email"] = email,
        ["customertype"] = company is null ? "b2c" : "b2b",
        ["btw"] = company is null ? null : "NL001234567B01",
        ["kvk"] = company is null ? null : "12345678",
        ["billingaddress"] = new JsonObject
        {
            ["first_name"] = "Piet",
            ["last_name"] = "Jansen",
            ["company"] = company,
            ["street"] = "Markt",
            ["housenumber"] = 1,
            ["housenumber_suffix"] = "a",
            ["zipcode"] = "6811 AA",
            ["city"] = "Arnhem",
            ["country_code"] = country,
            ["telephone"] = "+31260000000",
        },
    };

    public static JsonObject With(this JsonObject order, string field, JsonNode? value)
    {
        order[field] = value;
        return order;
    }
}
