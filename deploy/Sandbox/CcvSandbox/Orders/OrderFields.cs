using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using CcvSandbox.Shop;

namespace CcvSandbox.Orders;

/// <summary>The fields POST and PATCH share with the read shape.</summary>
public static class OrderFields
{
    private static readonly string[] Plain =
    [
        "invoicenumber", "paid", "safety_deposit_returned", "total_shipping", "paymethod_costs", "extra_costs", "extra_costs_description",
        "taxes_included", "order_row_taxes_included", "shipping_taxes_included", "is_intra_community_order", "currency", "is_platform_sale",
        "orderedinlng", "status", "track_and_trace_code", "track_and_trace_carrier", "deliver_date", "deliver_method", "reservationnumber",
    ];

    private static readonly string[] MayBecomeNull = ["invoicenumber", "deliver_date", "reservationnumber", "track_and_trace_carrier"];

    /// <summary>What the body sets, in the read shape. Null for a field that is never null when read counts as not given.</summary>
    public static JsonObject Given(CcvCall call, JsonElement body)
    {
        var given = new JsonObject();
        foreach (var name in Plain)
        {
            if (!body.TryGetProperty(name, out var value))
                continue;
            if (value.ValueKind != JsonValueKind.Null)
                given[name] = JsonNode.Parse(value.GetRawText());
            else if (MayBecomeNull.Contains(name))
                given[name] = null;
        }

        if (given.Long("status") is { } status && !OrderStatus.IsKnown((int)status))
            throw call.Invalid("status must be from 1 to 14");
        if (body.TryGetProperty("customer", out var customer) && customer.ValueKind == JsonValueKind.Object)
            given["customer"] = Customer(customer);
        return given;
    }

    /// <summary>Names are composed and the country is spelt out on the way in, as when read back from the real service.</summary>
    private static JsonObject Customer(JsonElement customer)
    {
        var block = JsonNode.Parse(customer.GetRawText())!.AsObject();
        if (block["billingaddress"] is JsonObject address && string.IsNullOrEmpty(address.Text("full_name")))
            address["full_name"] = string.Join(' ', new[] { address.Text("first_name"), address.Text("last_name") }.Where(part => !string.IsNullOrEmpty(part)));
        return block;
    }
}
