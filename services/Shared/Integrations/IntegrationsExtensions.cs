using Ccv;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Visma;

namespace Integrations;

/// <summary>Registration of the integrations and of the clients of both systems.</summary>
public static class IntegrationsExtensions
{
    /// <summary>
    /// Adds <see cref="IIntegrations"/> from configuration, and from the file <c>IntegrationsFile</c> names, validated at start with all
    /// errors at once; and both API clients. Services that share a host may each call it.
    /// </summary>
    public static IHostApplicationBuilder AddIntegrations(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(IIntegrations)))
            return builder;

        builder.AddIntegrationsFile();
        services.AddCcvClient();
        services.AddVismaClient();
        services.AddIntegrationsOptions();
        services.AddSingleton<IIntegrations, ConfigurationIntegrations>();
        services.AddHostedService<IntegrationsAtStart>();
        return builder;
    }

    internal static void AddIntegrationsOptions(this IServiceCollection services)
    {
        services.AddOptions<IntegrationsOptions>().Configure<IConfiguration>(Bind).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntegrationsOptions>, IntegrationsValidator>());
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
