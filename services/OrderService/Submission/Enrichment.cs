using Contracts.Failures;
using Integrations;
using Upstream;

namespace OrderService.Submission;

/// <summary>What Visma needs and CCV words differently: looked up by the sale's payment method in the settings' tables.</summary>
internal static class Enrichment
{
    public static string? PaymentMethod(OrderSubmission submission) =>
        Resolve(submission, submission.Settings.PaymentMethod, "payment method", "Orders:PaymentMethod");

    public static string? PaymentTerms(OrderSubmission submission) =>
        Resolve(submission, submission.Settings.PaymentTerms, "payment method", "Orders:PaymentTerms");

    public static string? CashAccount(OrderSubmission submission) =>
        Resolve(submission, submission.Settings.CashAccount, "payment method", "Orders:CashAccount");

    /// <summary>Fails before anything is sent when the sale's payment method has no counterpart.</summary>
    public static void Check(OrderSubmission submission)
    {
        PaymentMethod(submission);
        PaymentTerms(submission);
        CashAccount(submission);
    }

    private static string? Resolve(OrderSubmission submission, MappedSetting setting, string what, string name) =>
        setting.TryResolve([submission.Sale.Paymethod], out var value)
            ? value
            : throw new FailureException(new Failure(
                FailureReason.Configuration,
                $"Order {submission.Sale.Reference} has the {what} '{submission.Sale.Paymethod}', which {name} does not map to Visma.",
                $"Add '{submission.Sale.Paymethod}' to {name}:Table, or choose a fallback for unmapped values, then replay the order.",
                OfThisOrder: true));
}
