using System.Text.Json;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Orders;

/// <summary>Reads and judges the lines of a new order.</summary>
internal sealed class OrderLineReader(Company company, OrderType type, OrderErrors errors, bool itemInactive, string? preferredWarehouse)
{
    public NewOrderLine? Read(JsonElement line, int index)
    {
        var at = $"orderLines[{index}]";
        var item = company.Items.Find(line.Text("inventoryId"));
        var sellable = item?.CanBeSold == true && !(itemInactive && index == 0);
        if (!errors.Require(sellable, "1804-InventoryIdNotFound", $"{at}.inventoryId", "InventoryId cannot be found or is invalid"))
        {
            return null;
        }

        var vatId = line.Text("taxCategoryId") is { Length: > 0 } given ? given : item!.VatCategory ?? "EXEMPT";
        errors.Require(VatCategory.All.ContainsKey(vatId), "1805-InvalidTaxCategoryId", $"{at}.taxCategoryId", "TaxCategoryId is invalid");
        var warehouse = line.Text("warehouseId") is { Length: > 0 } named ? named : preferredWarehouse;
        errors.Require(
            warehouse is null || (CompanySetup.Warehouses.TryGetValue(warehouse, out var place) && place.Active),
            "1802-InvalidWarehouseId", $"{at}.warehouseId", "WarehouseId is invalid");
        var branch = line.Text("branchId");
        errors.Require(string.IsNullOrEmpty(branch) || CompanySetup.Branches.ContainsKey(branch), "0003-InvalidValue", $"{at}.branchId", "The branch cannot be found.");
        var unit = line.Text("unitOfMeasure");
        errors.Require(string.IsNullOrEmpty(unit) || item!.Units.Contains(unit), "1808-InvalidUnitOfMeasure", $"{at}.unitOfMeasure", "UnitOfMeasure is invalid");
        var operation = Operation(line, at);
        return VatCategory.All.TryGetValue(vatId, out var vat) && Amount(line, at, item!, operation, vat) is { } amount
            ? new(index + 1, line, item!, operation, amount, warehouse)
            : null;
    }

    /// <summary>What leaves and what comes back: an operation or a negative quantity the order type does not know is an error.</summary>
    private string Operation(JsonElement line, string at)
    {
        var operation = line.Text("operation") ?? type.DefaultOperation;
        if (!errors.Require(operation is "Issue" or "Receipt", "1800-InvalidLineOperation", $"{at}.operation", "Only Issue and Receipt are allowed."))
        {
            return type.DefaultOperation;
        }

        errors.Require(type.Takes(operation), "1809-InvalidQuantityForType", $"{at}.operation", $"Order type {type.Id} takes no line of operation {operation}.");
        errors.Require(
            line.Number("quantity") is not < 0 || type.TakesBoth, "1809-InvalidQuantityForType", $"{at}.quantity",
            $"Order type {type.Id} takes no negative quantity.");
        return operation;
    }

    private AmountLine? Amount(JsonElement line, string at, Item item, string operation, VatCategory vat)
    {
        var price = line.Flag("hasManualPrice") == false ? item.Price : line.Number("unitPrice") ?? item.Price;
        var amount = new AmountLine(
            line.Number("quantity") ?? 0m, price, line.Number("discountPercent"), line.Number("discountAmount"), vat, operation == "Receipt" ? -1 : 1);
        return errors.Require(
            Math.Abs(amount.Discount) <= Math.Abs(amount.Extended), "1101-DiscountAmountMoreThanExtPrice", $"{at}.discountAmount",
            "Discount amount can not be greater than Extended Price")
            ? amount
            : null;
    }
}
