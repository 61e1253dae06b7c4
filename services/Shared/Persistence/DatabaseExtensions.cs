using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Persistence.Leasing;
using Persistence.Migrating;

namespace Persistence;

/// <summary>Gives a service its own database.</summary>
public static class DatabaseExtensions
{
    /// <summary>The tag of health checks that say whether a replica can take work.</summary>
    public const string ReadyTag = "ready";

    /// <summary>
    /// Registers <typeparamref name="TContext"/> (scoped), <see cref="IDbContextFactory{TContext}"/>, <see cref="ILeases{TContext}"/> and the
    /// health check <c>database-&lt;name&gt;</c>, and has the migrations applied before anything else in the host starts.
    /// Contexts are pooled: <typeparamref name="TContext"/> has one constructor that takes nothing but its options, and keeps no state.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="name">The database's name: its connection string's key, its SQLite file's name.</param>
    /// <exception cref="OptionsValidationException">At start, when settings are absent or wrong; names every key and its remedy.</exception>
    public static IHostApplicationBuilder AddDatabase<TContext>(this IHostApplicationBuilder builder, string name)
        where TContext : ServiceDbContext
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var services = builder.Services;
        if (services.Any(service => service.ServiceType == typeof(IDbContextFactory<TContext>)))
            throw new InvalidOperationException($"AddDatabase<{typeof(TContext).Name}> was called twice. Call it once, in the service that owns the database.");

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidation>());
        services.AddOptions<DatabaseOptions>(name)
            .BindConfiguration(DatabaseOptions.Section)
            .Configure<IConfiguration>((options, configuration) => options.ConnectionString = configuration.GetConnectionString(name))
            .ValidateOnStart();

        services.AddPooledDbContextFactory<TContext>((provider, options) =>
            options.UseDatabase(provider.GetRequiredService<IOptionsMonitor<DatabaseOptions>>().Get(name), name));
        services.TryAddScoped(provider => provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext());
        services.TryAddSingleton(typeof(ILeases<>), typeof(Leases<>));
        services.AddSingleton(new DatabaseName<TContext>(name));
        services.AddHostedService<MigrationsAtStart<TContext>>();
        services.AddProblemDetails();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, DatabaseAway>());
        services.AddHealthChecks().Add(new HealthCheckRegistration(
            $"database-{name}",
            ActivatorUtilities.GetServiceOrCreateInstance<DatabaseHealthCheck<TContext>>,
            HealthStatus.Unhealthy,
            [ReadyTag],
            TimeSpan.FromSeconds(5)));
        return builder;
    }
}
