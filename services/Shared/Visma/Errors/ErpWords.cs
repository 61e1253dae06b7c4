using System.Text.RegularExpressions;
using Contracts.Failures;

namespace Visma.Errors;

/// <summary>
/// The ERP service (v1/v2) rejects in free text without a code. The words tell apart what a person has to mend; what they do not tell is a rejection
/// of the document.
/// </summary>
internal static partial class ErpWords
{
    /// <summary>Settings that were looked up for the order: by its payment method, VAT rate or currency, or its own date.</summary>
    private static readonly string[] OfTheOrder =
    [
        "financial period", "fin. period", "post period", "payment method", "cash account", "credit terms", "tax category", "vat category", "vat code",
        "vat zone", "tax zone", "currency",
    ];

    private static readonly string[] Settings =
        [.. OfTheOrder, "branch", "warehouse", "customer class", "subaccount", "number series", "numbering"];

    private static readonly string[] Absent = ["cannot be found", "could not be found", "not found", "does not exist", "can't be found"];

    private static readonly string[] Ours = ["inventory", "item", "customer", "contact"];

    /// <summary>Signs of a mishap inside Visma rather than a rejection: what it did before is not known.</summary>
    private static readonly string[] Mishaps =
    [
        "an error has occurred", "an unexpected error", "internal server error", "object reference", "timeout", "timed out", "deadlock",
        "connection was", "try again later",
    ];

    public static Verdict Of(string? message)
    {
        // Visma names fields as it spells them in JSON; "paymentMethodId" is a payment method too.
        var words = CamelHump().Replace(message ?? string.Empty, " ");
        if (Has(words, Settings))
        {
            return new(
                FailureReason.Configuration,
                "a setting it depends on is missing, closed or wrong",
                "Read Visma's words below, mend the setting in Visma or in the integration, then replay the order.",
                OfThisOrder: Has(words, OfTheOrder));
        }

        return Has(words, Absent) && Has(words, Ours)
            ? new(FailureReason.Missing, "something it names does not exist in Visma", "Create it in Visma or correct the mapping, then replay the order.")
            : new(FailureReason.Validation, "Visma rejected it", "Read Visma's words below, correct the order or its mapping and replay it.");
    }

    /// <summary>Whether a 500 is a rejection in disguise: it has a sentence, and not one about Visma's own trouble.</summary>
    public static bool IsRejection(ErrorBody body) =>
        body.Details.Count > 0
        || (body.Message is { } message
            && body.ExceptionType?.StartsWith("System.", StringComparison.Ordinal) != true
            && !Has(message, Mishaps));

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CamelHump();

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
