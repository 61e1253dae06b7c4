using Contracts.Failures;

namespace Integrations.DryRuns;

/// <summary>How a service answers a dry run: with what it tried, or with why it could not.</summary>
/// <param name="Tried">What was tried.</param>
/// <param name="Failure">Why nothing was.</param>
public sealed record DryRunAnswer<T>(IReadOnlyList<T>? Tried, Failure? Failure);
