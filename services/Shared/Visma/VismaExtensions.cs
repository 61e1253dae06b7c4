using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Upstream;
using Visma.Http;

namespace Visma;

/// <summary>Registers the Visma client.</summary>
public static class VismaExtensions
{
    /// <summary>Adds <see cref="IVismaClientFactory"/> and what it stands on; calling it twice changes nothing.</summary>
    public static IServiceCollection AddVismaClient(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(IVismaClientFactory)))
            return services;

        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<UpstreamMetrics>();
        services.TryAddSingleton<Circuits>();
        services.TryAddTransient<VismaCallHandler>();
        services.AddSingleton<IVismaClientFactory, VismaClientFactory>();

        // No loggers on either: addresses of requests hold e-mail addresses of customers.
        var calls = services.AddHttpClient(VismaSender.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Sockets);
        calls.AddResilienceHandler("visma", static (pipeline, context) => Repeat(pipeline, context, Repeating.Options));
        calls.AddHttpMessageHandler<VismaCallHandler>();

        services.AddHttpClient(VismaTokens.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(Sockets)
            .AddResilienceHandler("visma-connect", static (pipeline, context) => Repeat(pipeline, context, Repeating.TokenOptions));
        return services;
    }

    private static void Repeat(
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context, Func<TimeProvider, HttpRetryStrategyOptions> options)
    {
        var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.TimeProvider = time;
        pipeline.AddRetry(options(time));
    }

    private static SocketsHttpHandler Sockets() => new()
    {
        // A redirect would carry the token to somewhere else.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
