using System.Text.Json;
using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Orders;

/// <summary>A line of a new order as it was understood.</summary>
internal sealed record NewOrderLine(int LineId, JsonElement Source, Item Item, string Operation, AmountLine Amount, string? Warehouse)
{
    public JsonObject ToJson(DateTimeOffset date) => SandboxJson.Dense(new JsonObject
    {
        ["lineId"] = LineId,
        ["sortOrder"] = (int?)Source.Number("sortOrder") ?? LineId,
        ["lineType"] = "GoodsForInventory",
        ["operation"] = Operation,
        ["orderDate"] = SandboxJson.Day(date),
        ["branch"] = new JsonObject { ["id"] = Source.Text("branchId") ?? CompanySetup.Branch },
        ["inventory"] = new JsonObject { ["id"] = Item.Number, ["description"] = Item.Description, ["baseUnit"] = Item.BaseUnit },
        ["unitOfMeasure"] = Source.Text("unitOfMeasure") ?? Item.SalesUnit,
        ["quantity"] = Amount.Quantity,
        ["baseOrderQuantity"] = Amount.Quantity,
        ["unitPrice"] = Amount.UnitPrice,
        ["description"] = Source.Text("description") ?? Item.Description,
        ["completed"] = false,
        ["extendedPrice"] = Amount.Amount,
        ["lineTotalBeforeDiscount"] = Amount.Extended,
        ["discountAmount"] = Amount.Discount,
        ["discountPercent"] = Source.Number("discountPercent") ?? 0m,
        ["discountCode"] = Source.Text("discountCode"),
        ["hasManualDiscount"] = Source.Flag("hasManualDiscount") ?? false,
        ["hasManualPrice"] = Source.Flag("hasManualPrice") ?? false,
        ["externalLink"] = Source.Text("externalLink"),
        ["taxCategoryId"] = Amount.Vat.Id,
        ["reasonCode"] = Source.Text("reasonCode"),
        ["warehouseId"] = Warehouse,
        ["note"] = Source.Text("note"),
        ["openQuantity"] = Amount.Quantity,
        ["billedQuantity"] = 0m,
        ["quantityOnShipments"] = 0m,
        ["freeItem"] = false,
        ["openLine"] = true,
        ["commissionable"] = Source.Flag("commissionable") ?? true,
        ["inventoryAlternateId"] = Source.Text("inventoryAlternateId"),
    });
}
