using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ServiceDefaults;

/// <summary>What every host of the house has in common, in one call while building and one after.</summary>
public static class ServiceDefaultsExtensions
{
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds logging, problem details, strict JSON, health checks, the clock, a graceful stop and the validation of the container.
    /// The host does not start unless <see cref="MapServiceDefaults"/> is called too.
    /// </summary>
    /// <param name="builder">The host that is being built.</param>
    /// <param name="serviceName">The service's name in logs, problems and health, in kebab case (such as <c>order-service</c>).</param>
    /// <exception cref="InvalidOperationException">The defaults were added already.</exception>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string serviceName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(serviceName);
        if (builder.Services.Any(service => service.ServiceType == typeof(ServiceIdentity)))
        {
            throw new InvalidOperationException("AddServiceDefaults was called twice for one host; one host has one name.");
        }

        builder.Services.AddSingleton(new ServiceIdentity(serviceName));
        builder.Services.AddHostedService<MappingGuard>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        builder.Services.ConfigureHttpJsonOptions(json => ServiceJson.Configure(json.SerializerOptions));
        builder.Services.AddServiceProblems(serviceName);
        builder.Services.AddHealthChecks();
        builder.AddServiceLogging(serviceName);
        builder.Host.UseDefaultServiceProvider(container => container.ValidateScopes = container.ValidateOnBuild = true);
        return builder;
    }

    /// <summary>
    /// Puts request logging and problem details in front and maps <c>/health/live</c> and <c>/health/ready</c>.
    /// To be called before any middleware of the host's own.
    /// </summary>
    /// <exception cref="InvalidOperationException"><see cref="AddServiceDefaults"/> was not called.</exception>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        var identity = app.Services.GetService<ServiceIdentity>()
            ?? throw new InvalidOperationException("MapServiceDefaults needs builder.AddServiceDefaults(\"service-name\") before Build().");
        app.UseCorrelationHeader();
        app.UseServiceRequestLogging();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.RefuseNulInAddresses();
        app.MapServiceHealth();
        identity.IsMapped = true;
        return app;
    }
}
