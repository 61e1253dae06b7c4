using System.Net.Http.Json;
using Contracts.Orders;
using Messaging;
using Messaging.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrderService.Domain;
using OrderService.Endpoints;
using OrderService.Persistence;
using OrderService.Saga;
using ServiceDefaults;
using TestKit;

namespace OrderService.Tests.World;

/// <summary>OrderService as its Program composes it, on the in-memory transport, with one integration.</summary>
internal sealed class OrderHost : IAsyncDisposable
{
    public const string Shop = "shop";

    private readonly WebApplication _app;
    private readonly string _folder;

    private OrderHost(WebApplication app, string folder)
    {
        _app = app;
        _folder = folder;
    }

    public IServiceProvider Services => _app.Services;

    public IMessageSender Sender => Services.GetRequiredService<IMessageSender>();

    public KnownProducts Products => Services.GetRequiredService<KnownProducts>();

    public HttpClient Http { get; private set; } = null!;

    public static async Task<OrderHost> StartAsync(
        IDictionary<string, string?> integration, IDictionary<string, string?>? database = null, bool enabled = true, TimeProvider? clock = null)
    {
        var folder = Path.Combine(Path.GetTempPath(), Unique.Name("orders-"));
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = "Sqlite",
            ["Database:Folder"] = folder,
            ["Messaging:Transport"] = "InMemory",
            ["KeyRing:Folder"] = Path.Combine(folder, "keys"),
            ["Logging:LogLevel:Default"] = "Error",
            ["Serilog:MinimumLevel:Default"] = "Error",
            [$"Integrations:{Shop}:Enabled"] = enabled ? "true" : "false",
        });
        builder.Configuration.AddInMemoryCollection(database ?? new Dictionary<string, string?>());
        builder.Configuration.AddInMemoryCollection(integration.Select(setting => KeyValuePair.Create($"Integrations:{Shop}:{setting.Key}", setting.Value)));
        builder.AddServiceDefaults("order-service");
        builder.AddOrderService();
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<KnownProducts>();
        builder.Messaging().Configure(bus =>
        {
            bus.AddConsumer<CustomerNeighbour>().Endpoint(endpoint => endpoint.Name = "upsert-customer");
            bus.AddConsumer<ProductNeighbour>().Endpoint(endpoint => endpoint.Name = "check-products");
        });
        builder.AddBus();
        var app = builder.Build();
        app.MapServiceDefaults();
        app.MapOrderService();
        await app.StartAsync();
        return new OrderHost(app, folder) { Http = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.First()) } };
    }

    public async Task<T> ReadAsync<T>(Func<OrderDbContext, Task<T>> read)
    {
        await using var database = await Services.GetRequiredService<IDbContextFactory<OrderDbContext>>().CreateDbContextAsync();
        return await read(database);
    }

    public Task<OrderTransfer?> OrderAsync(long ccvOrderId)
    {
        var id = OrderIdentity.For(Shop, ccvOrderId);
        return ReadAsync(database => database.Transfers.AsNoTracking().SingleOrDefaultAsync(row => row.CorrelationId == id));
    }

    public Task<OrderTransfer> OrderInAsync(long ccvOrderId, string state) => Eventually.Gets(
        async () => await OrderAsync(ccvOrderId) is { } order && order.CurrentState == state ? order : null, $"order {ccvOrderId} is {state}");

    public Task<LedgerEntry?> LedgerAsync(long ccvOrderId) => ReadAsync(database =>
        database.Ledger.AsNoTracking().SingleOrDefaultAsync(row => row.Integration == Shop && row.CcvOrderId == ccvOrderId));

    /// <summary>The ledger's entry once it has the document, which it gets a moment after the order's end.</summary>
    public Task<LedgerEntry> LinkedAsync(long ccvOrderId) => Eventually.Gets(
        async () => await LedgerAsync(ccvOrderId) is { Document: not null } entry ? entry : null, $"order {ccvOrderId} is linked in the ledger");

    public async Task<IntakeView?> IntakeAsync() => (await Http.GetFromJsonAsync<List<IntakeView>>("/api/orders/intake", Json.Options))!.SingleOrDefault();

    /// <summary>Waits until the till has been read to the end once more after this call.</summary>
    public async Task ReadOnceMoreAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        await Eventually.BecomesTrue(
            () => ReadAsync(database => database.IntakeStates.AnyAsync(state => state.LastReadAt > now)), "the till is read again");
        var first = TimeProvider.System.GetUtcNow();
        await Eventually.BecomesTrue(
            () => ReadAsync(database => database.IntakeStates.AnyAsync(state => state.LastReadAt > first)), "the till is read again");
    }

    public SubmitOrder Submit(long ccvOrderId, string reference, int attempt = 1) =>
        new(OrderIdentity.For(Shop, ccvOrderId), attempt, Shop, ccvOrderId, reference, "10001", ContactId: null);

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
