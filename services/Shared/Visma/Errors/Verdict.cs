using Contracts.Failures;

namespace Visma.Errors;

/// <summary>What a rejection means: the reason, what is the matter (continuing "Visma did not take …: "), and the remedy.</summary>
internal sealed record Verdict(FailureReason Reason, string What, string Advice);
