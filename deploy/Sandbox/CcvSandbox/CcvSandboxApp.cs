using CcvSandbox.Api;
using CcvSandbox.Catalogue;
using CcvSandbox.Control;
using CcvSandbox.Orders;
using CcvSandbox.Shop;
using CcvSandbox.Webhooks;
using SandboxKit.Checks;
using SandboxKit.Control;
using SandboxKit.Faults;
using SandboxKit.Limits;
using SandboxKit.Records;
using SandboxKit.Seed;

namespace CcvSandbox;

/// <summary>Builds the sandbox; the same for its own process, for Standalone and for tests.</summary>
public static class CcvSandboxApp
{
    private const long LargestBody = 512L * 1024 * 1024;

    /// <param name="options">What it shall be like; not changed afterwards.</param>
    /// <param name="args">Command line for the host.</param>
    /// <param name="time">The clock; the system's when null.</param>
    public static WebApplication Create(CcvSandboxOptions options, string[]? args = null, TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder(args ?? []);
        builder.WebHost.UseUrls((options.Urls ?? Local(options.Port)).Split(';', StringSplitOptions.RemoveEmptyEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        AddServices(builder.Services, options, time ?? TimeProvider.System);

        var app = builder.Build();
        Load(app.Services);
        Map(app, options);
        return app;
    }

    private static string Local(int port) => port == 0 ? "http://127.0.0.1:0" : $"http://localhost:{port}";

    private static void AddServices(IServiceCollection services, CcvSandboxOptions options, TimeProvider time)
    {
        services.AddSingleton(time).AddSingleton(options).AddSingleton(options.Limits).AddSingleton(options.Shop);
        services.AddSingleton(_ => RecordStore.Open(options.DataFolder, "ccv-sandbox"));
        services.AddSingleton(new CcvSignature(options.PublicKey, options.Secret));
        services.AddSingleton<CcvAuthentication>().AddSingleton<CcvRoutes>().AddSingleton<CcvDispatcher>().AddSingleton<CcvLimits>();
        services.AddSingleton<FixedWindowCounter>().AddSingleton<CallCounter>().AddSingleton<SchemaLog>();
        services.AddSingleton(new FaultList(time, []));
        services.AddSingleton(new ProductCatalogue(SeedShop.Items)).AddSingleton(new ShelfStock(SeedShop.Items));
        services.AddSingleton<OrderIndex>().AddSingleton<OrderNumbers>().AddSingleton<OrderBook>().AddSingleton<OrderNotes>();
        services.AddSingleton<OrderRowInput>().AddSingleton<OrderImport>().AddSingleton<OrderEvents>();
        services.AddSingleton<WebhookBook>().AddSingleton<WebhookQueue>().AddHostedService<WebhookSender>();
        services.AddHttpClient(nameof(WebhookSender));
        services.AddSingleton<OrderResource>().AddSingleton<ProductResource>().AddSingleton<UserResource>();
        services.AddSingleton<ShopResource>().AddSingleton<WebhookResource>();
        services.AddSingleton<SaleEndpoints>().AddSingleton<OrderControlEndpoints>().AddSingleton<OperationEndpoints>();
    }

    private static void Load(IServiceProvider services)
    {
        services.GetRequiredService<OrderBook>().Load();
        services.GetRequiredService<OrderNotes>().Load();
        services.GetRequiredService<WebhookBook>().Load();

        var routes = services.GetRequiredService<CcvRoutes>();
        services.GetRequiredService<OrderResource>().Map(routes);
        services.GetRequiredService<OrderNotes>().Map(routes);
        services.GetRequiredService<ProductResource>().Map(routes);
        services.GetRequiredService<UserResource>().Map(routes);
        services.GetRequiredService<WebhookResource>().Map(routes);
        services.GetRequiredService<ShopResource>().Map();
    }

    private static void Map(WebApplication app, CcvSandboxOptions options)
    {
        var services = app.Services;
        var faults = services.GetRequiredService<FaultList>();
        var schema = services.GetRequiredService<SchemaLog>();
        app.UseFaults(faults, (context, status, _) => CcvDispatcher.SendFaultAsync(context, status), services.GetRequiredService<TimeProvider>());
        if (options.ValidateSchemas)
            app.UseSchemaCheck(PublishedBook(), schema, HasSchema);

        app.MapFaults(faults);
        app.MapViolations(schema, options.ValidateSchemas);
        services.GetRequiredService<SaleEndpoints>().Map(app);
        services.GetRequiredService<OrderControlEndpoints>().Map(app);
        services.GetRequiredService<OperationEndpoints>().Map(app);
        app.Map($"{CcvLinks.Root}{{**path}}", services.GetRequiredService<CcvDispatcher>().HandleAsync);
    }

    /// <summary>The root and the status have no published schema.</summary>
    private static bool HasSchema(HttpRequest request) =>
        request.Path.StartsWithSegments(CcvLinks.Root.TrimEnd('/'), StringComparison.Ordinal, out var rest) && rest.Value?.Trim('/') is not ("" or "status");

    private static SchemaBook PublishedBook()
    {
#pragma warning disable VSTHRD002 // Parses an embedded document; nothing waits underneath.
        return SchemaBook.CcvAsync().GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
    }
}
