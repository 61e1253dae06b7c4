using Contracts.Failures;

namespace Visma.Errors;

/// <summary>What a rejection means: the reason, what is the matter (continuing "Visma did not take …: "), and the remedy.</summary>
/// <param name="Reason">Its type.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Advice">What to do.</param>
/// <param name="OfThisOrder">Whether the setting was looked up for this order (its payment method, VAT rate, currency, date), so that others can pass.</param>
internal sealed record Verdict(FailureReason Reason, string What, string Advice, bool OfThisOrder = false);
