using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Orders;

/// <summary>
/// The arithmetic of an order, to the cent. A row is count × (price − discount + surcharges of its attributes); the order is rows +
/// shipping + payment costs + extra costs − loyalty points − discounts. How the real service rounds is not published: here each row
/// and each VAT rate is rounded once, half away from zero.
/// </summary>
public static class OrderTotals
{
    public static void Apply(JsonObject order, JsonArray rows)
    {
        foreach (var row in rows)
            ApplyRow(row!.AsObject());

        var rowTotal = rows.Sum(row => row!.AsObject().Decimal("total_price_with_attributes"));
        order["total_orderrow_price"] = CcvJson.Number(rowTotal);
        order["total_weight"] = CcvJson.Number(rows.Sum(row => row!.AsObject().Decimal("weight") * row!.AsObject().Decimal("count")));
        order["total_price"] = CcvJson.Number(
            rowTotal + order.Decimal("total_shipping") + order.Decimal("paymethod_costs") + order.Decimal("extra_costs")
            - order.Decimal("credit_point_discount") - order.Decimal("total_discounts"));
        order["total_tax"] = CcvJson.Number(Tax(order, rows));
    }

    private static void ApplyRow(JsonObject row)
    {
        var (count, price, discount) = (row.Decimal("count"), row.Decimal("price"), row.Decimal("discount"));
        var surcharge = row["attributes"] is JsonArray attributes ? attributes.Sum(a => a!.AsObject().Decimal("price")) : 0m;
        row["original_price"] = CcvJson.Number(price);
        row["selling_price"] = CcvJson.Number(price - discount);
        row["price_without_discount"] = CcvJson.Number(price);
        row["price_without_discount_with_attributes"] = CcvJson.Number(price + surcharge);
        row["price_with_attributes"] = CcvJson.Number(price - discount + surcharge);
        row["total_price"] = CcvJson.Number(Cents(count * (price - discount)));
        row["total_extra_option_price"] = CcvJson.Number(Cents(count * surcharge));
        row["total_price_with_attributes"] = CcvJson.Number(Cents(count * (price - discount + surcharge)));
    }

    /// <summary>VAT of rows by rate, of shipping by its own rate, of payment and extra costs by the shipping rate.</summary>
    private static decimal Tax(JsonObject order, JsonArray rows)
    {
        if (order.Bool("is_intra_community_order"))
            return 0m;

        var rowTaxIncluded = order.Bool("order_row_taxes_included");
        var tax = rows.Select(row => row!.AsObject())
            .GroupBy(row => row.Decimal("tax"))
            .Sum(rate => Tax(rate.Sum(row => row.Decimal("total_price_with_attributes")), rate.Key, rowTaxIncluded));
        var costs = order.Decimal("total_shipping") + order.Decimal("paymethod_costs") + order.Decimal("extra_costs");
        return tax + Tax(costs, order.Decimal("shipping_tax_percentage"), order.Bool("shipping_taxes_included"));
    }

    private static decimal Tax(decimal amount, decimal rate, bool included) =>
        Cents(included ? amount * rate / (100m + rate) : amount * rate / 100m);

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
