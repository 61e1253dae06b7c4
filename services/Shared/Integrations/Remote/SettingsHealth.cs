using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integrations.Remote;

/// <summary>Says when the service works with settings that may be out of date. It works all the same.</summary>
internal sealed class SettingsHealth(SettingsFetching fetching) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        fetching.IsUpToDate ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded("SettingsService is away; the last settings are used."));
}
