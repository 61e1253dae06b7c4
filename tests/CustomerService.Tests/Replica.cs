using CustomerService.Debtors;
using CustomerService.Persistence;
using Integrations;
using MassTransit;
using Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Visma;

namespace CustomerService.Tests;

/// <summary>One running CustomerService, with an answer box on its in-memory bus.</summary>
public sealed class Replica : IAsyncDisposable
{
    /// <summary>Integrations by name: one as usual, one that trusts nothing it remembers, and some with another rule.</summary>
    public const string Shop = "shop";
    public const string Wary = "wary";
    public const string Strict = "strict";
    public const string ReadOnly = "read-only";
    public const string Broken = "broken";

    private readonly IHost host;

    private Replica(IHost host) => this.host = host;

    public DebtorDirectory Debtors => host.Services.GetRequiredService<DebtorDirectory>();

    public IServiceProvider Services => host.Services;

    public IDbContextFactory<CustomerDbContext> Database => host.Services.GetRequiredService<IDbContextFactory<CustomerDbContext>>();

    public Integration Integration(string id) => host.Services.GetRequiredService<IIntegrations>().Get(id);

    public IVismaClient Visma(string integration) =>
        host.Services.GetRequiredService<IVismaClientFactory>().For(Integration(integration).VismaConnection);

    public static async Task<Replica> StartAsync(Company company, IReadOnlyDictionary<string, string?> database)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(database);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Messaging:Transport"] = "InMemory" });
        Add(builder, company, Shop, []);
        Add(builder, company, Wary, new() { ["TrustFor"] = "00:00:00" });
        Add(builder, company, Strict, new() { ["SeveralDebtors"] = "Fail", ["UseDefaultDebtor"] = "Never" });
        Add(builder, company, ReadOnly, new() { ["Create"] = "false", ["Update"] = "false" });
        Add(builder, company, Broken, new() { ["DefaultDebtor"] = "" });
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddCustomerService();
        builder.Services.AddSingleton<AnswerBox>();
        builder.Messaging().Configure(bus => bus.AddConsumer<AnswerBoxConsumer, AnswerBoxDefinition>());
        builder.AddBus();
        var replica = new Replica(builder.Build());
        await replica.host.StartAsync();
        return replica;
    }

    /// <summary>As on the first day: nobody is known.</summary>
    public async Task ForgetAsync()
    {
        await using var database = await Database.CreateDbContextAsync();
        await database.Customers.ExecuteDeleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static void Add(HostApplicationBuilder builder, Company company, string id, Dictionary<string, string?> customers)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Ccv:BaseUrl"] = "http://127.0.0.1:1",
            ["Ccv:PublicKey"] = "key",
            ["Ccv:Secret"] = "secret",
            ["Visma:ErpUrl"] = company.Url,
            ["Visma:SalesOrderUrl"] = company.Url,
            ["Visma:TokenUrl"] = $"{company.Url}/connect/token",
            ["Visma:ClientId"] = "sandbox-client",
            ["Visma:ClientSecret"] = "sandbox-secret",
            ["Visma:TenantId"] = "11111111-1111-1111-1111-111111111111",
            ["Customers:CompanyClass"] = "COMP",
            ["Customers:PersonClass"] = "PERSON",
            ["Customers:DefaultDebtor"] = "10001",
        };
        foreach (var (key, value) in customers)
            settings[$"Customers:{key}"] = value;
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Integrations:{id}:{setting.Key}", setting.Value)));
    }
}
