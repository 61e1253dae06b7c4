using System.Globalization;
using Contracts.Failures;
using Upstream;

namespace OrderService.Domain;

/// <summary>Why a sale cannot become a document, worded for the person who has to mend it.</summary>
internal static class Refusal
{
    public static FailureException NoRows(Sale sale) => Validation(
        $"Order {sale.Reference} has no rows, so there is nothing to book.",
        "Look at the order in CCV; if it is empty on purpose, resolve it here.");

    public static FailureException TotalsDisagree(Sale sale, decimal sum, decimal threshold) => Validation(
        $"Order {sale.Reference} comes to {Money(sale.Total, sale)} in CCV, but its rows, costs and discounts make {Money(sum, sale)}.",
        $"Correct the order in CCV and replay it from the start; differences up to {Money(threshold, sale)} are evened out by the rounding line (Orders:RoundingThreshold).");

    public static FailureException ReferenceTooLong(Sale sale, int longest) => Validation(
        $"The number of CCV order {sale.CcvOrderId} has {sale.Reference.Length} characters; Visma keeps at most {longest}.",
        "Choose a shorter Orders:Reference, for instance {id}, or shorten the order's number in CCV; then replay the order from the start.");

    public static FailureException RowWithoutProduct(Sale sale, SaleRow row) => new(new Failure(
        FailureReason.Missing,
        $"Order {sale.Reference} has no product in row {sale.Rows.ToList().IndexOf(row) + 1}, and no fallback item is set.",
        "Set Orders:FallbackItem:Item to an item in Visma for free-text sales, then replay the order."));

    public static FailureException NoItemFor(string what, string setting, Sale sale) => Configuration(
        $"Order {sale.Reference} needs a line for {what}, and no item is set for it.",
        $"Set {setting} to an item in Visma, then replay the order.");

    public static FailureException Unmapped(string what, string value, string setting, Sale sale) => Configuration(
        $"Order {sale.Reference} has the {what} '{value}', which has no counterpart in Visma in the settings.",
        $"Add '{value}' to {setting}, or choose a fallback for unmapped values, then replay the order.");

    private static FailureException Validation(string message, string advice) =>
        new(new Failure(FailureReason.Validation, message, advice));

    private static FailureException Configuration(string message, string advice) =>
        new(new Failure(FailureReason.Configuration, message, advice, OfThisOrder: true));

    private static string Money(decimal amount, Sale sale) => string.Create(CultureInfo.InvariantCulture, $"{amount:0.00} {sale.Currency}");
}
