using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Orders;

/// <summary>Writes a draft in the read shape of the API.</summary>
public static class OrderDocument
{
    public static Order Create(OrderDraft draft, OrderNumbers numbers)
    {
        var id = numbers.NextOrderId();
        var order = Head(id);
        var (prefix, number, full) = draft.IsCompleted ? numbers.NextOrderNumber() : default((string?, long?, string?));
        order["ordernumber_prefix"] = prefix;
        order["ordernumber"] = number;
        order["ordernumber_full"] = full;
        WriteSale(order, draft);
        WriteCosts(order, draft);
        WriteCustomer(order, draft);
        WriteSubResources(order, id);
        foreach (var (name, value) in draft.Overrides)
            order[name] = value?.DeepClone();

        JsonArray rows = [.. draft.Rows.Select(row => (JsonNode)OrderRowDocument.Create(row, id, numbers.NextRowId()))];
        OrderTotals.Apply(order, rows);
        return Order.From(order, rows);
    }

    /// <summary>Links of an order that follow from its id.</summary>
    public static void WriteSubResources(JsonObject order, long id)
    {
        foreach (var name in (string[])["orderrows", "ordernotes", "ordermessages", "ordernotifications", "orderaffiliatenetworks", "orderlabels", "invoices"])
            order[name] = new JsonObject { ["href"] = CcvLinks.To($"orders/{id}/{name}") };
    }

    private static JsonObject Head(long id) => new() { ["href"] = CcvLinks.To($"orders/{id}"), ["id"] = id };

    private static void WriteSale(JsonObject order, OrderDraft draft)
    {
        order["invoicenumber"] = null;
        order["transaction_id"] = null;
        order["create_date"] = draft.CreateDate;
        order["deliver_method"] = draft.DeliverMethod;
        order["deliver_date"] = null;
        order["take_out_window"] = new JsonObject { ["start"] = null, ["end"] = null };
        order["is_platform_sale"] = false;
        order["orderedinlng"] = "nl";
        order["status"] = draft.IsCompleted ? draft.Status : null;
        order["is_completed"] = draft.IsCompleted;
        order["basket_href"] = null;
        order["checkout_href"] = null;
        order["paid"] = draft.IsPaid;
        order["safety_deposit_returned"] = false;
        order["paymethod_id"] = draft.Paymethod.Id;
        order["paymethod"] = draft.Paymethod.CombinedName;
        order["paymethod_label"] = draft.Paymethod.Label;
    }

    private static void WriteCosts(JsonObject order, OrderDraft draft)
    {
        order["taxes_included"] = true;
        order["order_row_taxes_included"] = draft.RowTaxesIncluded;
        order["shipping_taxes_included"] = draft.ShippingTaxesIncluded;
        order["shipping_tax_percentage"] = CcvJson.Number(draft.ShippingTax);
        order["is_intra_community_order"] = false;
        order["total_orderrow_price"] = 0m;
        order["total_shipping"] = CcvJson.Number(draft.Shipping);
        order["total_discounts"] = 0m;
        order["total_price"] = 0m;
        order["currency"] = draft.Currency;
        order["total_tax"] = 0m;
        order["total_weight"] = 0m;
        order["extra_payment_option"] = "";
        order["extra_payment_option_price"] = null;
        order["extra_payment_option_no_sentprice"] = false;
        order["extra_payment_option_pay_on_pickup"] = false;
        order["extra_price"] = 0m;
        order["paymethod_costs"] = CcvJson.Number(draft.PaymethodCosts);
        order["credit_point_discount"] = 0m;
        order["extra_costs"] = 0m;
        order["extra_costs_description"] = "";
        order["track_and_trace_code"] = "";
        order["track_and_trace_carrier"] = null;
        order["track_and_trace_deeplink"] = "";
        order["reservationnumber"] = null;
        order["delivery_option"] = null;
    }

    private static void WriteCustomer(JsonObject order, OrderDraft draft)
    {
        order["user"] = new JsonObject
        {
            ["id"] = draft.UserId,
            ["discount_percentage"] = draft.UserId is null ? null : 0m,
            ["href"] = draft.UserId is null ? null : CcvLinks.To($"users/{draft.UserId}"),
        };
        order["discountcoupon"] = new JsonObject
        {
            ["code"] = "", ["discount"] = 0m, ["type"] = null, ["enddate"] = null, ["onetimeuse"] = false, ["givesfreeshipping"] = false, ["minimumprice"] = 0m,
        };
        order["customer"] = draft.Customer?.DeepClone();
        order["pickup_address"] = null;
        order["packing_slip_deeplink"] = null;
    }
}
