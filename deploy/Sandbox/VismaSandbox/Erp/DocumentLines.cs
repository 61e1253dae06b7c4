using System.Text.Json.Nodes;
using VismaSandbox.Books;
using VismaSandbox.Setup;

namespace VismaSandbox.Erp;

/// <summary>A line of a financial document as it was understood: what was bought, and what it comes to.</summary>
internal sealed record DocumentLine(ErpBody Body, Item? Item, AmountLine Amount, int Number)
{
    public static DocumentLine Read(ErpBody line, int number, Company company)
    {
        var where = $"line {number}";
        var item = ItemOf(line, company, where);
        ErpRules.Known($"{where}: vatCodeId", line.Text("vatCodeId"), VatCategory.All);
        ErpRules.Known($"{where}: branchNumber", line.Text("branchNumber"), CompanySetup.Branches);
        ErpRules.Fits($"{where}: description", line.Text("description"), 256);
        var unit = line.Text("uom");
        ErpRules.Require(string.IsNullOrEmpty(unit) || item is null || item.Units.Contains(unit), $"{where}: 'uom' is not a unit of the item.");
        var vat = line.Text("vatCodeId") is { Length: > 0 } code ? code : item?.VatCategory ?? "EXEMPT";
        var amount = new AmountLine(
            line.Number("quantity") ?? 1m,
            line.Number("unitPriceInCurrency") ?? item?.Price ?? 0m,
            line.Number("discountPercent"),
            line.Number("discountAmountInCurrency"),
            VatCategory.All[vat],
            ManualAmount: line.Number("manualAmountInCurrency"));
        ErpRules.Require(Math.Abs(amount.Discount) <= Math.Abs(amount.Extended), $"{where}: the discount is more than the amount.");
        return new(line, item, amount, number);
    }

    public JsonObject ToJson() => SandboxJson.Dense(new JsonObject
    {
        ["lineNumber"] = Number,
        ["inventoryNumber"] = Item?.Number,
        ["description"] = Body.Text("description") ?? Item?.Description,
        ["quantity"] = Amount.Quantity,
        ["unitPrice"] = Amount.UnitPrice,
        ["unitPriceInCurrency"] = Amount.UnitPrice,
        ["manualAmount"] = Amount.ManualAmount ?? 0m,
        ["manualAmountInCurrency"] = Amount.ManualAmount ?? 0m,
        ["amount"] = Amount.Amount,
        ["amountInCurrency"] = Amount.Amount,
        ["vatCode"] = new JsonObject { ["id"] = Amount.Vat.Id, ["description"] = Amount.Vat.Description },
        ["uom"] = Body.Text("uom") ?? Item?.SalesUnit,
        ["discountPercent"] = Body.Number("discountPercent") ?? 0m,
        ["discountAmount"] = Amount.Discount,
        ["discountAmountInCurrency"] = Amount.Discount,
        ["manualDiscount"] = Body.Flag("manualDiscount") ?? false,
        ["note"] = Body.Text("note"),
    });

    private static Item? ItemOf(ErpBody line, Company company, string where)
    {
        var number = line.Text("inventoryNumber");
        if (string.IsNullOrEmpty(number))
        {
            ErpRules.Require(!string.IsNullOrEmpty(line.Text("accountNumber")), $"{where}: 'inventoryNumber' or 'accountNumber' is needed.");
            return null;
        }

        var item = company.Items.Find(number);
        ErpRules.Require(item is not null, $"{where}: 'inventoryNumber' cannot be found in the system.");
        ErpRules.Require(item!.CanBeSold, $"{where}: the inventory item is {item.Status} and cannot be sold.");
        return item;
    }
}
