using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ccv;
using Contracts.Failures;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderService.Domain;
using OrderService.Persistence;
using OrderService.Saga;
using TestKit;

namespace OrderService.Tests.World;

/// <summary>Orders that stand still, and what people ask of them.</summary>
internal static class ReplayWorld
{
    private static int _last = 900_000;

    /// <summary>Orders that failed at the products' check, as the saga leaves them: row, ledger, document; the SKU decides whether a replay gets through.</summary>
    public static async Task<IReadOnlyList<Guid>> FailedAsync(
        this OrderHost host, int count, string state = "Failed", string code = "1804", string sku = "MISC", string? integration = null)
    {
        var shop = integration ?? OrderHost.Shop;
        var now = TimeProvider.System.GetUtcNow();
        var ids = new List<Guid>(count);
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        var documents = scope.ServiceProvider.GetRequiredService<OrderDocuments>();
        for (var i = 0; i < count; i++)
        {
            var number = Interlocked.Increment(ref _last);
            var id = OrderIdentity.For(shop, number);
            ids.Add(id);
            database.Transfers.Add(new OrderTransfer
            {
                CorrelationId = id, CurrentState = state, Integration = shop, CcvOrderId = number, Reference = $"F-{number}", Total = 12.10m, Currency = "EUR",
                CreatedAt = now, ReceivedAt = now.AddMilliseconds(i), FinishedAt = state == "Waiting" ? null : now, Step = OrderStep.CheckProducts,
                Attempt = 3, Failures = 1, CustomerNumber = "10001", ResumeAt = state == "Waiting" ? now.AddHours(1) : null,
                FailureReason = FailureReason.Missing, FailureMessage = "An item is unknown.", FailureAdvice = "Create it.", FailureCode = code,
            });
            database.Ledger.Add(new LedgerEntry { Integration = shop, CcvOrderId = number, Reference = $"F-{number}", Total = 12.10m, Currency = "EUR", ReservedAt = now });
            await database.SaveChangesAsync();
            database.ChangeTracker.Clear();
            await documents.StoreAsync(id, shop, DocumentOf(number, sku), default);
        }

        return ids;
    }

    public static CcvOrderDocument DocumentOf(long number, string sku = "MISC") => new(
        new CcvOrder
        {
            Id = number, OrderNumber = number, OrderNumberFull = $"F-{number}", CreateDate = new DateTimeOffset(2026, 1, 15, 9, 0, 0, TimeSpan.Zero), IsCompleted = true,
            Paid = true, Currency = "EUR", TotalPrice = 12.10m, TotalTax = 2.10m, Customer = new CcvCustomer { Email = "piet@example.com", Reference = "Piet" },
        },
        [new CcvOrderRow { ProductNumber = sku, ProductName = "Reparatie", Count = 1, Price = 12.10m, TotalPrice = 12.10m, Tax = 21 }]);

    public static async Task<JsonNode> AskAsync(this OrderHost host, string path, object? body = null, HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        using var answer = await host.Http.PostAsJsonAsync(path, body ?? new { });
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return text.Length == 0 ? new JsonObject() : JsonNode.Parse(text)!;
    }

    public static async Task<JsonNode> GetAsync(this OrderHost host, string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    public static string Run(this JsonNode run) => run["id"]!.GetValue<string>();

    public static Task<JsonNode> RunInAsync(this OrderHost host, JsonNode run, string state) => Eventually.Gets(
        async () => await host.GetAsync($"/api/orders/replays/{run.Run()}") is var view && view["state"]!.GetValue<string>() == state ? view : null,
        $"the replay is {state}");

    public static int Of(this JsonNode run, string result) => run["progress"]![result]!.GetValue<int>();

    public static async Task<string> StateAsync(this OrderHost host, Guid id) =>
        await host.ReadAsync(database => database.Transfers.Where(order => order.CorrelationId == id).Select(order => order.CurrentState).SingleAsync());
}
