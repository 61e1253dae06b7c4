using OrderService.Saga;

namespace OrderService.Flow;

internal static class FlowRegistration
{
    /// <summary>Pauses of flows, and the calling of orders that wait.</summary>
    public static IServiceCollection AddFlow(this IServiceCollection services) => services
        .AddSingleton<FlowPauses>()
        .AddSingleton<FlowProbes>()
        .AddSingleton<FlowNews>()
        .AddSingleton<FlowMending>()
        .AddSingleton<WaitingOrders>()
        .AddSingleton<StepsPassed>()
        .AddScoped<FlowGate>()
        .AddHostedService<FlowWatch>();
}
