using Access;
using Ccv;
using Integrations;
using Integrations.DryRuns;
using Integrations.Remote;
using Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Persistence;
using SettingsService.Changes;
using SettingsService.Checks;
using SettingsService.Delivery;
using SettingsService.DryRuns;
using SettingsService.Endpoints;
using SettingsService.Lookups;
using SettingsService.Persistence;
using SettingsService.Setup;
using Visma;

namespace SettingsService;

/// <summary>What the service is made of.</summary>
public static class SettingsServiceExtensions
{
    /// <summary>Name of the service's database.</summary>
    public const string Database = "settings";

    /// <summary>Adds the service to a host, its own or one it shares; then the other services of the process take their settings from it directly.</summary>
    public static WebApplicationBuilder AddSettingsService(this WebApplicationBuilder builder)
    {
        builder.AddDatabase<SettingsDbContext>(Database);
        builder.AddKeyRing();
        builder.AddStatedIntegrations();
        builder.Services.AddCcvClient();
        builder.Services.AddVismaClient();
        builder.Messaging();
        builder.Services.AddSingleton<Vault>();
        builder.Services.AddSingleton<CredentialKeeper>();
        builder.Services.AddSingleton<SettingsStore>();
        builder.Services.AddSingleton<Announcer>();
        builder.Services.AddSingleton<CheckBook>();
        builder.Services.AddSingleton<ConnectionChecks>();
        builder.Services.AddSingleton<Diagnoses>();
        builder.Services.AddSingleton<LookupReaders>();
        builder.Services.AddSingleton<ReadinessReport>();
        builder.Services.AddSingleton<Activation>();
        builder.Services.AddScoped<SettingsDetails>();
        builder.Services.AddSingleton<SettingsSeal>();
        builder.Services.AddSingleton<LocalSettings>();
        builder.Services.AddSingleton<ISettingsSource>(provider => provider.GetRequiredService<LocalSettings>());
        builder.AddDryRuns();
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new WholeObjects()));
        builder.Services.AddExceptionHandler<RefusalAnswers>();
        builder.Services.AddHostedService<StatedIntegrations>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Announcer>());
        builder.Services.AddHostedService<KeyRotation>();
        return builder;
    }

    /// <summary>Maps the service's routes.</summary>
    public static void MapSettingsService(this IEndpointRouteBuilder routes)
    {
        var integrations = routes.MapGroup("/api/integrations").WithTags("Integrations").RequireViewer().AddEndpointFilter<ForeignIntegrations>();
        integrations.MapIntegrations();
        integrations.MapConnections();
        integrations.MapVersions();
        integrations.MapLookups();
        integrations.MapSetup();
        integrations.MapDiagnosis();
        integrations.MapDryRun();
        integrations.MapAsCode();
        routes.MapInternal();
    }

    // Where the services that try things out share the process, they are asked directly, whichever was added first.
    private static void AddDryRuns(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SettingsServiceOptions>().BindConfiguration(SettingsServiceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddTokenIssuer();
        builder.Services.AddHttpClient(ServiceDryRuns.ClientName).AddServiceToken("settings-service");
        builder.Services.AddDryRunSeal();
        builder.Services.TryAddSingleton<IOrderDryRun, ServiceDryRuns>();
        builder.Services.TryAddSingleton<IDebtorDryRun, ServiceDryRuns>();
        builder.Services.AddSingleton<DryRun>();
    }
}
