using System.Globalization;
using Ccv;
using Contracts.Failures;
using Upstream;

namespace OrderService.Domain;

/// <summary>Refuses figures no till means: whatever is beyond them is a slip, and could not be reckoned with to the cent.</summary>
internal static class SaleMeasure
{
    private const decimal LargestAmount = 999_999_999_999m;
    private const decimal LargestQuantity = 1_000_000_000m;
    private const decimal SmallestQuantity = 0.000_001m;

    /// <summary>Whether an amount can be meant, and kept.</summary>
    public static bool IsAmount(decimal amount) => Math.Abs(amount) <= LargestAmount;

    /// <exception cref="FailureException"><c>validation</c>: names the figure.</exception>
    public static void Check(CcvOrderDocument document, string reference)
    {
        foreach (var stated in Amounts(document.Order).Concat(document.Rows.SelectMany(Amounts)))
        {
            if (stated is { } amount && !IsAmount(amount))
                throw Beyond(reference, "an amount", amount);
        }

        foreach (var row in document.Rows)
        {
            if (row.Count is { } count && count != 0 && Math.Abs(count) is (> LargestQuantity or < SmallestQuantity))
                throw Beyond(reference, "a quantity", count);
            if (row.Tax is { } rate and (< 0 or > 100))
                throw Beyond(reference, "a VAT rate", rate);
        }
    }

    private static decimal?[] Amounts(CcvOrder order) =>
    [
        order.TotalPrice, order.TotalTax, order.TotalShipping, order.PaymethodCosts, order.ExtraCosts, order.TotalDiscounts,
        order.CreditPointDiscount, order.ShippingTaxPercentage,
    ];

    private static decimal?[] Amounts(CcvOrderRow row) =>
    [
        row.TotalPriceWithAttributes, row.TotalPrice, row.Price, row.PriceWithAttributes, row.Discount,
        .. row.Attributes?.Select(attribute => attribute.Price) ?? [],
    ];

    private static FailureException Beyond(string reference, string what, decimal figure) => new(new Failure(
        FailureReason.Validation,
        string.Create(CultureInfo.InvariantCulture, $"Order {reference} comes from CCV with {what} of {figure:0.#######}, which cannot be meant."),
        "Correct the order in CCV and replay it from the start."));
}
