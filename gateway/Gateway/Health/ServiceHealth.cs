using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceDefaults;

namespace Gateway.Health;

/// <summary>One service: its own checks where it answered, why not where it did not.</summary>
internal sealed record ServiceHealth(HealthStatus Status, string? Detail, IReadOnlyDictionary<string, HealthDetail> Checks)
{
    public static ServiceHealth Down(string detail) => new(HealthStatus.Unhealthy, detail, new Dictionary<string, HealthDetail>());
}
