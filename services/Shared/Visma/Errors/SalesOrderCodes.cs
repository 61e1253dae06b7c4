using System.Collections.Frozen;
using Contracts.Failures;

namespace Visma.Errors;

/// <summary>What the published error codes of the sales order service mean to a shop.</summary>
internal static class SalesOrderCodes
{
    private const string MendOrder = "Correct the order or its mapping and replay it.";
    private const string Replay = "then replay the order.";

    private static readonly FrozenDictionary<string, Verdict> Codes = new Dictionary<string, Verdict>
    {
        ["0006"] = Setting("the function it asks for is not available", "Choose another order type or leave the field out of the mapping."),
        ["0008"] = Setting("a feature it needs is not active in the company", $"Activate the feature in Visma or leave the field out of the mapping, {Replay}"),
        ["1300"] = Setting("the shipping rule does not suit the order type", $"Choose another shipping rule or order type, {Replay}"),
        ["1310"] = Setting("freight may not be set by hand for this ship-via code", $"Send freight as a line or change the ship-via code, {Replay}"),
        ["1400"] = new(FailureReason.Missing, "the debtor was not found", $"Check the debtor in Visma, {Replay}"),
        ["1401"] = Looked("it has no payment terms", $"Set payment terms in the integration or on the debtor, {Replay}"),
        ["1402"] = Looked("the payment method does not exist", $"Map the payment method to one that exists in Visma, {Replay}"),
        ["1403"] = Looked("the payment method is inactive", $"Activate it in Visma or map another one, {Replay}"),
        ["1404"] = Looked("the payment method cannot be used in sales orders", $"Map another one, {Replay}"),
        ["1405"] = Looked("the order type demands a payment reference", $"Map a payment reference or choose another order type, {Replay}"),
        ["1406"] = Looked("the order type forbids a payment reference", $"Leave the payment reference out of the mapping or choose another order type, {Replay}"),
        ["1407"] = new(FailureReason.Validation, "the debtor's status does not allow orders", $"Change the debtor's status in Visma, {Replay}"),
        ["1408"] = Looked("the debtor's currency may not be overridden", $"Allow other currencies on the debtor or leave the currency out of the mapping, {Replay}"),
        ["1409"] = Looked("the order type demands a payment method", $"Map a payment method, {Replay}"),
        ["1500"] = Looked("the order type demands a cash account", $"Set a cash account for the payment method, {Replay}"),
        ["1501"] = Looked("the cash account is inactive", $"Activate it in Visma or set another one, {Replay}"),
        ["1502"] = Looked("the cash account does not exist", $"Set one that exists in Visma, {Replay}"),
        ["1503"] = Looked("the cash account does not belong to the payment method", $"Set a cash account that the payment method allows, {Replay}"),
        ["1504"] = Looked("the cash account does not belong to the branch", $"Set a cash account that the branch allows, {Replay}"),
        ["1600"] = Looked("there is no financial period for its date", $"Create the period in Visma or set another date, {Replay}"),
        ["1601"] = Looked("its financial period is closed", $"Open the period in Visma or set another date, {Replay}"),
        ["1602"] = Looked("its financial period is inactive", $"Activate the period in Visma or set another date, {Replay}"),
        ["1603"] = Setting("a post period cannot be set for this order type", $"Leave the post period out of the mapping, {Replay}"),
        ["1801"] = Setting("the order type demands a reason code", $"Set a reason code, {Replay}"),
        ["1802"] = Setting("the warehouse does not exist", $"Map the location to a warehouse that exists in Visma, {Replay}"),
        ["1803"] = new(FailureReason.Missing, "an item number is not unique or not known", $"Check the item in Visma, {Replay}"),
        ["1804"] = new(FailureReason.Missing, "an item does not exist or cannot be sold", $"Create or activate the item in Visma or map its number, {Replay}"),
        ["1805"] = Looked("the tax category does not exist", $"Map the VAT rate to a category that exists in Visma, {Replay}"),
        ["1806"] = Setting("the sales account does not exist", $"Set an account that exists in Visma, {Replay}"),
        ["1807"] = Setting("the reason code does not exist", $"Set a reason code that exists in Visma, {Replay}"),
        ["1808"] = new(FailureReason.Validation, "the unit of measure does not suit the item", $"Correct the unit in the mapping or on the item, {Replay}"),
        ["1809"] = new(FailureReason.Validation, "a quantity is negative on an item that does not allow it", "Send refunds as their own order type, and discounts on items of the charge type."),
        ["1821"] = new(FailureReason.Missing, "a free item does not exist", $"Create the item in Visma, {Replay}"),
        ["1826"] = new(FailureReason.Missing, "the invoice that is returned was not found for this debtor", MendOrder),
        ["1827"] = new(FailureReason.Missing, "the invoice line that is returned was not found", MendOrder),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Verdict> FromSettings = new Dictionary<string, Verdict>
    {
        ["type"] = Setting("the order type does not exist or is inactive", $"Correct the order type in the settings or activate it in Visma, {Replay}"),
        ["branchId"] = Setting("the branch does not exist or is inactive", $"Correct the branch in the settings or activate it in Visma, {Replay}"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The meaning of a code; unknown codes are rejections of the document.</summary>
    /// <param name="code">Visma's code.</param>
    /// <param name="field">The field it is about: some are filled from a setting alone.</param>
    public static Verdict Of(string? code, string? field)
    {
        var number = code?.Split('-')[0] ?? string.Empty;
        if (number == "0003" && FromSettings.TryGetValue(field ?? string.Empty, out var setting))
            return setting;
        if (Codes.TryGetValue(number, out var known))
            return known;
        return number switch
        {
            ['0', ..] => new(FailureReason.Validation, "a field has a value that Visma does not allow", MendOrder),
            ['1', '1', ..] => new(FailureReason.Validation, "a discount is not valid", MendOrder),
            ['1', '2', ..] => Setting("the subaccount is not valid", $"Correct the subaccount in the mapping, {Replay}"),
            ['1', '7', ..] => Setting("the warehouse location is not valid", $"Correct the warehouse location in the mapping, {Replay}"),
            ['1', '9', '0', '0', ..] => Setting("the order type has no number series", $"Give the order type a number series in Visma, {Replay}"),
            ['1', '9', ..] => Setting("a sales person, supplier or project it names cannot be used", $"Correct the mapping, {Replay}"),
            _ => new(FailureReason.Validation, "Visma rejected it", MendOrder),
        };
    }

    // Looked up for the order: by its payment method, VAT rate or currency, or its own date.
    private static Verdict Looked(string what, string advice) => Setting(what, advice) with { OfThisOrder = true };

    private static Verdict Setting(string what, string advice) => new(FailureReason.Configuration, what, advice);
}
