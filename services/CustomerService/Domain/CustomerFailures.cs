using Contracts.Failures;
using Upstream;

namespace CustomerService.Domain;

/// <summary>Why an order has no debtor, worded for the person who has to mend it. Debtors are named by number, customers never.</summary>
public static class CustomerFailures
{
    // Enough to find them all in Visma; a longer list helps nobody.
    private const int Named = 10;

    public static FailureException NoDefaultDebtor() => new(new Failure(
        FailureReason.Configuration,
        "The sale has no usable e-mail address and no debtor is set for such sales.",
        "Set Customers:DefaultDebtor to the number of the debtor for counter sales, then replay the order.",
        OfThisOrder: true));

    public static FailureException NoEmail() => new(new Failure(
        FailureReason.Validation,
        "The sale has no usable e-mail address, and the settings do not allow booking it on the default debtor.",
        "Enter the customer's e-mail address in CCV and replay the order from the start, or set Customers:UseDefaultDebtor to WhenEmailIsMissing and replay it."));

    public static FailureException NotCreated() => new(new Failure(
        FailureReason.Missing,
        "No debtor in Visma has the e-mail address of the sale, and the settings do not allow creating one.",
        "Create the debtor in Visma with that e-mail address, or switch Customers:Create on, then replay the order."));

    public static FailureException OnlyInactive(IReadOnlyList<string> numbers) => new(new Failure(
        FailureReason.Validation,
        numbers.Count == 1
            ? $"Debtor {numbers[0]} in Visma has the e-mail address of the sale, but is inactive."
            : $"The debtors {Listed(numbers)} in Visma have the e-mail address of the sale, but are all inactive.",
        "Make the debtor active in Visma, or take the e-mail address off it so that a new one is created, then replay the order."));

    public static FailureException SeveralDebtors(IReadOnlyList<string> numbers) => new(new Failure(
        FailureReason.Conflict,
        $"Several debtors in Visma have the e-mail address of the sale: {Listed(numbers)}.",
        "Leave the e-mail address on one of them, or set Customers:SeveralDebtors to PreferActiveThenClassThenOldest, then replay the order."));

    public static FailureException Busy(DateTimeOffset retryAt) => new(new Failure(
        FailureReason.Transient,
        "Another order of the same customer is just being given its debtor.",
        "Nothing to do: the order is tried again by itself in a moment.",
        RetryAt: retryAt));

    public static FailureException ChangedMeanwhile(string number, DateTimeOffset retryAt, FailureException inner) => new(
        new Failure(
            FailureReason.Transient,
            $"Debtor {number} in Visma is being changed by somebody else at this moment.",
            "Nothing to do: the order is tried again by itself in a moment.",
            inner.Failure.Code,
            inner.Failure.UpstreamText,
            retryAt),
        inner);

    private static string Listed(IReadOnlyList<string> numbers) => numbers.Count <= Named
        ? string.Join(", ", numbers)
        : $"{string.Join(", ", numbers.Take(Named))} and {numbers.Count - Named} more";
}
