using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary>What a health endpoint answers.</summary>
/// <param name="Status">The worst of the checks.</param>
/// <param name="Checks">Each check by name; empty for <c>/health/live</c>.</param>
public sealed record HealthAnswer(HealthStatus Status, IReadOnlyDictionary<string, HealthDetail> Checks);
