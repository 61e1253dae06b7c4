using Contracts;
using Contracts.Orders;
using Integrations;
using Integrations.DryRuns;
using Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderService.Consumers;
using OrderService.DryRuns;
using OrderService.Endpoints;
using OrderService.Finishing;
using OrderService.Flow;
using OrderService.Intake;
using OrderService.Ledger;
using OrderService.Persistence;
using OrderService.Poison;
using OrderService.Replays;
using OrderService.Saga;
using OrderService.Submission;
using Persistence;

namespace OrderService;

/// <summary>Everything the order service is made of.</summary>
public static class OrderServiceExtensions
{
    /// <summary>Adds the service to a host, its own or one it shares.</summary>
    public static WebApplicationBuilder AddOrderService(this WebApplicationBuilder builder)
    {
        builder.AddDatabase<OrderDbContext>("orders");
        builder.AddKeyRing();
        builder.AddIntegrations<OrderDbContext>();
        builder.Services.AddOptions<OrderServiceOptions>().BindConfiguration(OrderServiceOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();

        builder.Services.AddSingleton<Vault>();
        builder.Services.AddSingleton<RecentDocuments>();
        builder.Services.AddScoped<OrderDocuments>();
        builder.Services.AddScoped<OrderLedger>();
        builder.Services.AddSingleton<CreatesUnderWay>();
        builder.Services.AddScoped<SubmissionBuilder>();
        builder.AddTransfer();
        builder.AddFinishing();
        builder.AddReplays();
        builder.AddIntake();
        builder.AddPoison();
        builder.Services.AddDryRunSeal();
        builder.Services.Replace(ServiceDescriptor.Singleton<IOrderDryRun, OrderDryRun>());
        return builder;
    }

    /// <summary>Maps the service's routes.</summary>
    public static void MapOrderService(this IEndpointRouteBuilder routes)
    {
        routes.MapOrders();
        routes.MapPauses();
        routes.MapWebhooks();
        routes.MapMessages();
        routes.MapDryRun(DryRunRoutes.Orders, static (services, request, ct) => services.GetRequiredService<IOrderDryRun>().RunAsync(request.Integration, request.Last, ct));
    }

    private static void AddTransfer(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Random.Shared);
        builder.Services.AddSingleton<RetrySchedule>();
        builder.Services.AddScoped<OrderCommands>();
        builder.Services.AddScoped<OrderEndings>();
        builder.Services.AddFlow();
        builder.Services.AddScoped<OrderReplays>();
        builder.Messaging()
            .AddSaga<OrderTransferStateMachine, OrderTransfer, OrderDbContext>(
                IAnswer.QueueName, fits: (order, message) => message is IAnswer answer && answer.Attempt == order.Attempt)
            .AddSagaEntrance<OrderTransfer, OrderReceived>("order-received")
            .AddSweeper<OrderDbContext, OrderTransfer>(
                order => new ResumeOrder(order),
                sweeper => sweeper.DueAtStart = order => order.CurrentState != nameof(OrderTransferStateMachine.Waiting))
            .Configure(bus =>
            {
                bus.AddConsumer<ReadOrderConsumer>();
                bus.AddConsumer<CheckOrderExistsConsumer>();
                bus.AddConsumer<SubmitOrderConsumer>();
            });
    }

    private static void AddPoison(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PoisonContent>();
        builder.Services.AddSingleton<PoisonBell>();
        builder.Services.AddSingleton<PoisonRun>();
        builder.Services.AddScoped<PoisonReplays>();
        builder.Services.AddHostedService<PoisonReplayer>();
        builder.Messaging().StorePoison<PoisonStore>();
    }

    private static void AddFinishing(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FinishedOrders>();
        builder.Services.AddSingleton<Tidying>();
        builder.Services.AddSingleton<Leftovers>();
        builder.Services.AddHostedService<FinishingWorker>();
    }

    private static void AddReplays(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReplaySignal>();
        builder.Services.AddSingleton<ReplayResults>();
        builder.Services.AddSingleton<ReplaySending>();
        builder.Services.AddSingleton<ReplayWaves>();
        builder.Services.AddSingleton<ActionRequests>();
        builder.Services.AddSingleton<ReplayRound>();
        builder.Services.AddScoped<ReplayRequests>();
        builder.Services.AddScoped<SingleReplay>();
        builder.Services.AddScoped<Resolutions>();
        builder.Services.AddScoped<ReplayBrake>();
        builder.Services.AddHostedService<ReplayWorker>();
    }

    private static void AddIntake(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IntakeSignal>();
        builder.Services.AddSingleton<OrderHints>();
        builder.Services.AddSingleton<WatchList>();
        builder.Services.AddSingleton<WebhookKeys>();
        builder.Services.AddSingleton<WebhookRegistration>();
        builder.Services.AddSingleton<OrderSorter>();
        builder.Services.AddSingleton<ScheduledRead>();
        builder.Services.AddSingleton<SingleReads>();
        builder.Services.AddSingleton<IntakeRound>();
        builder.Services.AddScoped<OrderTaker>();
        builder.Services.AddScoped<OrderChanges>();
        builder.Services.AddScoped<LeftOutOrders>();
        builder.Services.AddScoped<IntegrationIntake>();
        builder.Services.AddHostedService<IntakeWorker>();
        builder.Services.AddHostedService<ForgottenOrders>();
    }
}
