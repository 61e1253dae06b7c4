using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;

namespace Gateway.Proxy;

/// <summary>What the gateway lets through, and to whom. Anything else is 404.</summary>
internal static class ProxyRoutes
{
    /// <summary>The header in which services find who asks.</summary>
    public const string UserHeader = "X-Tillbridge-User";

    public static IProxyConfigProvider From(GatewayOptions options) => new InMemoryConfigProvider(
        [
            Route("orders", "/api/orders/{**rest}", ServiceName.Orders, options.ApiBodyLimit),
            Route("messages", "/api/messages/{**rest}", ServiceName.Orders, options.ApiBodyLimit),
            Route("ccv-hooks", "/hooks/ccv/{integration}", ServiceName.Orders, options.HookBodyLimit, HttpMethods.Post),
        ],
        [.. options.Services.Select(service => Cluster(service.Key, service.Value!, options.Timeout))]);

    private static RouteConfig Route(string id, string path, string service, long bodyLimit, params string[] methods) => new()
    {
        RouteId = id,
        ClusterId = service,
        Match = new RouteMatch { Path = path, Methods = methods.Length > 0 ? methods : null },
        MaxRequestBodySize = bodyLimit,

        // Who asks is what the gateway says, never what a caller says.
        Transforms = [new Dictionary<string, string>(StringComparer.Ordinal) { ["RequestHeaderRemove"] = UserHeader }],
    };

    private static ClusterConfig Cluster(string service, Uri address, TimeSpan timeout) => new()
    {
        ClusterId = service,
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = timeout },
        Destinations = new Dictionary<string, DestinationConfig>(StringComparer.Ordinal)
        {
            [service] = new() { Address = address.ToString() },
        },
    };
}
