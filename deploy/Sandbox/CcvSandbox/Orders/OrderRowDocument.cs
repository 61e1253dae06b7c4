using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Orders;

/// <summary>Writes a row in the read shape of the API; the prices that follow from others are left to <see cref="OrderTotals"/>.</summary>
public static class OrderRowDocument
{
    public static JsonObject Create(OrderRowDraft draft, long orderId, long id) => new()
    {
        ["href"] = CcvLinks.To($"orderrows/{id}"),
        ["id"] = id,
        ["order_id"] = orderId,
        ["product_type"] = draft.ProductType,
        ["product_name"] = draft.Name ?? draft.Product?.Name,
        ["product_name_google"] = draft.Name ?? draft.Product?.Name,
        ["product_number"] = draft.ProductNumber ?? draft.Product?.Number,
        ["sub_product_number"] = draft.Variant?.Sku,
        ["sub_sku_number"] = draft.Variant?.Sku,
        ["sub_ean_number"] = draft.Variant?.Ean,
        ["product_id"] = draft.Product?.Id,
        ["product_href"] = draft.Product is null ? null : CcvLinks.To($"products/{draft.Product.Id}"),
        ["count"] = CcvJson.Number(draft.Count),
        ["price"] = CcvJson.Number(draft.Price),
        ["product_purchase_price"] = CcvJson.Number(draft.PurchasePrice ?? draft.Product?.PurchasePrice ?? 0m),
        ["discount"] = CcvJson.Number(draft.Discount),
        ["custom_price"] = draft.IsCustomPrice,
        ["tax"] = CcvJson.Number(draft.Tax),
        ["unit"] = draft.Unit ?? draft.Product?.Unit,
        ["weight"] = CcvJson.Number(draft.Weight ?? draft.Product?.Weight ?? 0m),
        ["memo"] = draft.Memo,
        ["package_id"] = draft.PackageId,
        ["package_name"] = null,
        ["stock_location"] = null,
        ["supplier"] = null,
        ["user_discount"] = 0m,
        ["attributes"] = Attributes(draft, id),
        ["uploads"] = new JsonArray(),
        ["parent"] = new JsonObject { ["href"] = CcvLinks.To($"orders/{orderId}") },
    };

    private static JsonArray Attributes(OrderRowDraft draft, long rowId) =>
    [
        .. (draft.Variant?.Options ?? []).Select((option, position) => (JsonNode)new JsonObject
        {
            ["href"] = CcvLinks.To($"orderrowattributevalues/{rowId * 10 + position}"),
            ["id"] = rowId * 10 + position,
            ["option_name"] = option.Name,
            ["value_name"] = option.Value,
            ["price"] = CcvJson.Number(option.Surcharge),
            ["parent"] = new JsonObject { ["href"] = CcvLinks.To($"orderrows/{rowId}") },
        }),
    ];
}
