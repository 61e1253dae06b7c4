using Access;
using Ccv;
using Integrations.Consumers;
using Integrations.Remote;
using Messaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Persistence;
using Visma;

namespace Integrations;

/// <summary>Registration of the integrations for a service with a database.</summary>
public static class SettingsExtensions
{
    /// <summary>
    /// Adds <see cref="IIntegrations"/> from SettingsService where <c>Settings:Url</c> (or <c>Settings:Source</c>) says so, else from configuration; and both API
    /// clients. <typeparamref name="TContext"/> keeps the last settings, see <see cref="SettingsCopyModel"/>. To be called after the database was added and before
    /// anything that works with integrations. Services that share a host may each call it.
    /// </summary>
    public static IHostApplicationBuilder AddIntegrations<TContext>(this IHostApplicationBuilder builder)
        where TContext : ServiceDbContext
    {
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(IIntegrations)))
            return builder;

        if (!SettingsOptions.AsksService(builder.Configuration))
        {
            services.AddSingleton<IIntegrationsRefresh, NothingToRefresh>();
            return builder.AddIntegrations();
        }

        builder.AddKeyRing();
        services.AddCcvClient();
        services.AddVismaClient();
        services.AddOptions<SettingsOptions>().BindConfiguration(SettingsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddTokenIssuer();
        services.AddHttpClient(HttpSettingsSource.ClientName).AddServiceToken(builder.Environment.ApplicationName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISettingsSource, HttpSettingsSource>();
        services.AddSingleton<ISettingsCopy, SettingsCopy<TContext>>();
        services.TryAddSingleton<SettingsSeal>();
        services.AddSingleton<SettingsBell>();
        services.AddSingleton<SettingsFetching>();
        services.AddSingleton<IIntegrationsRefresh>(provider => provider.GetRequiredService<SettingsFetching>());
        services.AddSingleton<RemoteIntegrations>();
        services.AddSingleton<IIntegrations>(provider => provider.GetRequiredService<RemoteIntegrations>());
        services.AddHostedService<SettingsAtStart>();
        services.AddHostedService<SettingsWatch>();
        services.AddHealthChecks().AddCheck<SettingsHealth>("settings", tags: [DatabaseExtensions.ReadyTag]);
        builder.Messaging().AddListener<IntegrationChangedConsumer>();
        return builder;
    }
}
