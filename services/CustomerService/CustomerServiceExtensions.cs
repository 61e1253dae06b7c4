using CustomerService.Consumers;
using CustomerService.Debtors;
using CustomerService.DryRuns;
using CustomerService.Persistence;
using Integrations;
using Integrations.DryRuns;
using Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Persistence;

namespace CustomerService;

/// <summary>What the service is made of.</summary>
public static class CustomerServiceExtensions
{
    /// <summary>Name of the service's database.</summary>
    public const string Database = "customers";

    /// <summary>Adds the service to a host of its own or to one it shares.</summary>
    public static IHostApplicationBuilder AddCustomerService(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<CustomerDbContext>(Database);
        builder.AddIntegrations<CustomerDbContext>();
        builder.Services.AddSingleton<CustomerIndex>();
        builder.Services.AddSingleton<CustomerTurns>();
        builder.Services.AddSingleton<DebtorDirectory>();
        builder.Services.AddDryRunSeal();
        builder.Services.Replace(ServiceDescriptor.Singleton<IDebtorDryRun, DebtorDryRun>());
        builder.Messaging().Configure(bus => bus.AddConsumer<UpsertCustomerConsumer>());
        return builder;
    }

    /// <summary>Maps the service's routes.</summary>
    public static void MapCustomerService(this IEndpointRouteBuilder routes) => routes.MapDryRun(
        DryRunRoutes.Debtors, static (services, request, ct) => services.GetRequiredService<IDebtorDryRun>().RunAsync(request.Integration, request.Customers, ct));
}
