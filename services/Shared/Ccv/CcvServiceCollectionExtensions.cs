using Ccv.Calls;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Upstream;

namespace Ccv;

/// <summary>Registers the CCV client.</summary>
public static class CcvServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ICcvClientFactory"/> with everything it needs.</summary>
    public static IServiceCollection AddCcvClient(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<UpstreamMetrics>();
        services.TryAddSingleton<Circuits>();
        services.TryAddSingleton<ICcvClientFactory, CcvClientFactory>();
        services.AddHttpClient(CcvCaller.HttpClientName, static client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // A redirect would carry the signature to another path or host, where it is wrong or not meant to go.
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }
}
