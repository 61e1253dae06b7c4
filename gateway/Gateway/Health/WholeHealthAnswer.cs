using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Gateway.Health;

/// <summary>How the whole is, and each service.</summary>
internal sealed record WholeHealthAnswer(HealthStatus Status, IReadOnlyDictionary<string, ServiceHealth> Services);
