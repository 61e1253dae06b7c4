using Ccv;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Visma;

namespace Integrations;

/// <summary>Registration of the integrations and of the clients of both systems.</summary>
public static class IntegrationsExtensions
{
    /// <summary>Adds <see cref="IIntegrations"/> from configuration, validated at start with all errors at once, and both API clients.</summary>
    public static IServiceCollection AddIntegrations(this IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(IIntegrations)))
            return services;

        services.AddCcvClient();
        services.AddVismaClient();
        services.AddOptions<IntegrationsOptions>().Configure<IConfiguration>(Bind).ValidateOnStart();
        services.AddSingleton<IOptionsChangeTokenSource<IntegrationsOptions>>(provider =>
            new ConfigurationChangeTokenSource<IntegrationsOptions>(provider.GetRequiredService<IConfiguration>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntegrationsOptions>, IntegrationsValidator>());
        services.AddSingleton<IIntegrations, ConfigurationIntegrations>();
        return services;
    }

    private static void Bind(IntegrationsOptions options, IConfiguration configuration)
    {
        foreach (var section in configuration.GetSection(IntegrationsOptions.Section).GetChildren())
        {
            var integration = section.Get<Integration>() ?? new Integration();
            options.Integrations[section.Key] = integration with
            {
                Id = section.Key,
                Name = string.IsNullOrWhiteSpace(integration.Name) ? section.Key : integration.Name,
            };
        }
    }
}
