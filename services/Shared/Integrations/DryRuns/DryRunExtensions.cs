using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Integrations.DryRuns;

/// <summary>Registration of what services need to understand each other about dry runs.</summary>
public static class DryRunExtensions
{
    /// <summary>
    /// Adds <see cref="DryRunSeal"/>. Requests open only where the process shares the key ring (<c>KeyRing:Folder</c>) with SettingsService, as every service that takes
    /// its settings from there does.
    /// </summary>
    public static IServiceCollection AddDryRunSeal(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.TryAddSingleton<DryRunSeal>();
        return services;
    }
}
