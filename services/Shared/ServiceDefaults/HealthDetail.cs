using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ServiceDefaults;

/// <summary>One check's result.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Detail">What the check says about it, in words; null where it says nothing.</param>
public sealed record HealthDetail(HealthStatus Status, string? Detail);
