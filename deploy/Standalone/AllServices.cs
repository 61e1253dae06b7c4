using CustomerService;
using Messaging;
using OrderService;
using ProductService;
using ServiceDefaults;
using SettingsService;

namespace Standalone;

/// <summary>Every service in one host, made by the same methods that make the separate ones: on SQLite and the in-memory transport.</summary>
internal static class AllServices
{
    public static WebApplication Create(StandaloneOptions options, DataFolder data, string signingKey)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddSandboxIntegration(options);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            // Only the gateway is meant to be reached; it is told the port.
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = data.Databases,
            ["Messaging:Transport"] = "InMemory",
            ["KeyRing:Folder"] = data.Keys,
            ["Access:SigningKey"] = signingKey,
            ["Settings:Source"] = "Service",
        });
        builder.Configuration.QuietDown();
        builder.AddServiceDefaults("standalone");
        builder.AddSettingsService();
        builder.AddOrderService();
        builder.AddCustomerService();
        builder.AddProductService();
        builder.AddBus();

        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapOrderService();
        return app;
    }
}
