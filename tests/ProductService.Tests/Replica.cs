using MassTransit;
using Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProductService.Items;
using ProductService.Persistence;

namespace ProductService.Tests;

/// <summary>One running ProductService, with an answer box on its in-memory bus.</summary>
public sealed class Replica : IAsyncDisposable
{
    /// <summary>Integrations by name: one as usual, one that trusts nothing it remembers, one that does not check.</summary>
    public const string Shop = "shop";
    public const string Wary = "wary";
    public const string Trusting = "trusting";

    private readonly IHost host;

    private Replica(IHost host) => this.host = host;

    public IServiceProvider Services => host.Services;

    public static async Task<Replica> StartAsync(Company company, IReadOnlyDictionary<string, string?> database)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(database);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Messaging:Transport"] = "InMemory" });
        Add(builder, company, Shop, []);
        Add(builder, company, Wary, new() { ["TrustFor"] = "00:00:00" });
        Add(builder, company, Trusting, new() { ["Check"] = "false" });
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddProductService();
        builder.Services.AddSingleton<AnswerBox>();
        builder.Messaging().Configure(bus => bus.AddConsumer<AnswerBoxConsumer, AnswerBoxDefinition>());
        builder.AddBus();
        var replica = new Replica(builder.Build());
        await replica.host.StartAsync();
        return replica;
    }

    public Task CheckAsync(string integration, params string[] skus) =>
        host.Services.GetRequiredService<ItemCheck>().CheckAsync(integration, skus, fresh: false, CancellationToken.None);

    /// <summary>As on the first day: nothing is known.</summary>
    public async Task ForgetAsync()
    {
        await using var database = await host.Services.GetRequiredService<IDbContextFactory<ProductDbContext>>().CreateDbContextAsync();
        await database.Items.ExecuteDeleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static void Add(HostApplicationBuilder builder, Company company, string id, Dictionary<string, string?> products)
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
        };
        foreach (var (key, value) in products)
            settings[$"Products:{key}"] = value;
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Integrations:{id}:{setting.Key}", setting.Value)));
    }
}
