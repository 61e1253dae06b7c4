using Gateway;
using ServiceDefaults;

namespace Standalone;

/// <summary>The gateway, in front of the services of this process.</summary>
internal static class GatewayHost
{
    public static WebApplication Create(StandaloneOptions options, string services)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = options.GatewayUrl,
            ["Gateway:OrderService"] = services,
            ["Gateway:CustomerService"] = services,
            ["Gateway:ProductService"] = services,
        });
        builder.Configuration.QuietDown();
        builder.AddServiceDefaults("gateway");
        builder.AddGateway();

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapGateway();
        return app;
    }
}
