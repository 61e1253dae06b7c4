using SandboxKit.Checks;
using SandboxKit.Control;
using SandboxKit.Faults;
using SandboxKit.Records;
using VismaSandbox.Access;
using VismaSandbox.Books;
using VismaSandbox.Control;
using VismaSandbox.Erp;
using VismaSandbox.Orders;
using VismaSandbox.Seed;

namespace VismaSandbox;

/// <summary>A stand-in for Visma Net: its token service, its ERP service and its sales order service on one address.</summary>
public static class VismaSandboxApp
{
    /// <summary>Builds the sandbox, ready to be started; it is its own web application and shares nothing with its host.</summary>
    public static WebApplication Create(VismaSandboxOptions options, string[]? args = null) => Create(options, TimeProvider.System, args);

    /// <summary>The same by another clock.</summary>
    public static WebApplication Create(VismaSandboxOptions options, TimeProvider time, string[]? args = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args ?? [], ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 256 * 1024 * 1024);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        AddSandbox(builder.Services, options, time);

        var app = builder.Build();
        Prepare(app.Services.GetRequiredService<Company>(), app.Services.GetRequiredService<CompanySeed>());
        Arrange(app, options, time);
        return app;
    }

    private static void AddSandbox(IServiceCollection services, VismaSandboxOptions options, TimeProvider time)
    {
        services.AddSingleton(options).AddSingleton(time);
        services.AddSingleton(_ => new Company(RecordStore.Open(options.DataFolder, "visma")));
        services.AddSingleton(new FaultList(
            time, [Gate.Rejection, DocumentEndpoints.ClosedPeriod, DocumentEndpoints.InactiveItem, CustomerEndpoints.DuplicateEmail]));
        services.AddSingleton<CallCounter>().AddSingleton<SchemaLog>();
        services.AddSingleton<AccessTokens>().AddSingleton<CallLimits>().AddSingleton<TokenEndpoint>().AddSingleton<CompanySeed>();
        services.AddSingleton<CustomerEndpoints>().AddSingleton<ContactEndpoints>().AddSingleton<InventoryEndpoints>().AddSingleton<LookupEndpoints>();
        services.AddSingleton<BackgroundResults>().AddSingleton<DocumentWrite>().AddSingleton<DocumentEndpoints>();
        services.AddSingleton<NewOrderRules>().AddSingleton<OrderEndpoints>().AddSingleton<OrderListEndpoint>().AddSingleton<OrderPatchEndpoint>();
        services.AddSingleton<BookEndpoints>().AddSingleton<ImportEndpoint>().AddSingleton<StatsEndpoints>().AddSingleton<CredentialsEndpoint>();
    }

    private static void Prepare(Company company, CompanySeed seed)
    {
        lock (company.Sync)
        {
            if (company.Items.Count == 0 && company.Customers.Count == 0)
            {
                // Not awaited: the writer keeps the order, so nothing saved later can overtake the seed.
                _ = company.ReplaceAllAsync(seed.Fill(company));
            }
        }
    }

    private static void Arrange(WebApplication app, VismaSandboxOptions options, TimeProvider time)
    {
        var services = app.Services;
        var (faults, violations) = (services.GetRequiredService<FaultList>(), services.GetRequiredService<SchemaLog>());
        app.UseRouting();
        app.UseCallCounter(services.GetRequiredService<CallCounter>());
        app.UseFaults(faults, FaultAnswers.WriteAsync, time);
        if (options.ValidateSchemas)
        {
#pragma warning disable VSTHRD002 // Once, before the application runs, and on a thread of its own.
            var book = Task.Run(SchemaBook.VismaAsync).GetAwaiter().GetResult();
#pragma warning restore VSTHRD002
            app.UseSchemaCheck(book, violations, request => Scopes.IsErpService(request) || Scopes.IsOrderService(request));
        }

        app.UseMiddleware<Gate>();
        app.UseMiddleware<BackgroundCalls>();
        app.UseMiddleware<ErpRejections>();
        services.GetRequiredService<TokenEndpoint>().Map(app);
        services.GetRequiredService<CustomerEndpoints>().Map(app);
        services.GetRequiredService<ContactEndpoints>().Map(app);
        services.GetRequiredService<InventoryEndpoints>().Map(app);
        services.GetRequiredService<LookupEndpoints>().Map(app);
        services.GetRequiredService<DocumentEndpoints>().Map(app);
        services.GetRequiredService<BackgroundResults>().Map(app);
        services.GetRequiredService<OrderEndpoints>().Map(app);
        services.GetRequiredService<OrderListEndpoint>().Map(app);
        services.GetRequiredService<OrderPatchEndpoint>().Map(app);
        services.GetRequiredService<BookEndpoints>().Map(app);
        services.GetRequiredService<ImportEndpoint>().Map(app);
        services.GetRequiredService<StatsEndpoints>().Map(app);
        services.GetRequiredService<CredentialsEndpoint>().Map(app);
        app.MapFaults(faults);
        app.MapViolations(violations, options.ValidateSchemas);
    }
}
