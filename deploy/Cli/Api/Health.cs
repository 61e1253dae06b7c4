namespace Cli.Api;

/// <summary>How the whole is, and each service.</summary>
internal sealed record Health(string Status, IReadOnlyDictionary<string, ServiceHealth> Services)
{
    public const string Healthy = "healthy";
    public const string Unhealthy = "unhealthy";
}

/// <summary>One service.</summary>
internal sealed record ServiceHealth(string Status, string? Detail, IReadOnlyDictionary<string, HealthCheck> Checks);

/// <summary>One check of a service.</summary>
internal sealed record HealthCheck(string Status, string? Detail);
