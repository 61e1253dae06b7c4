using System.Text.Json;
using CcvSandbox.Api;
using CcvSandbox.Catalogue;
using CcvSandbox.Orders;
using CcvSandbox.Webhooks;
using SandboxKit.Control;

namespace CcvSandbox.Control;

/// <summary><c>POST /_control/sales</c>: the till sells.</summary>
public sealed class SaleEndpoints(
    CcvSandboxOptions options, ProductCatalogue catalogue, OrderBook book, OrderNumbers numbers, OrderEvents events, TimeProvider time)
{
    private const int BatchSize = 500;

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/_control/sales", SellAsync);

    private async Task<IResult> SellAsync(HttpRequest request)
    {
        var (sale, problem) = await ReadAsync(request);
        if (problem is not null)
            return problem;

        var seed = sale!.Seed ?? Random.Shared.Next();
        var generator = new SaleGenerator(options, catalogue, sale, seed);
        var made = new List<object>(sale.Count);
        foreach (var batch in Enumerable.Range(0, sale.Count).Chunk(BatchSize))
        {
            var orders = new List<Order>(batch.Length);
            foreach (var _ in batch)
            {
                var (draft, customer) = generator.Next(CcvDate.Format(time.GetUtcNow()));
                var order = OrderDocument.Create(draft, numbers);
                orders.Add(order);
                made.Add(new { id = order.Id, ordernumber_full = order.FullNumber, total_price = order.TotalPrice, customer, email = order.Email, company = order.Company });
            }

            await book.AddAsync(orders);
            orders.ForEach(events.Created);
        }

        return Results.Json(new { count = made.Count, seed, orders = made }, statusCode: StatusCodes.Status201Created);
    }

    private static async Task<(SaleRequest? Request, IResult? Problem)> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            var sale = string.IsNullOrWhiteSpace(text) ? new() : JsonSerializer.Deserialize<SaleRequest>(text, ControlJson.Strict);
            return sale is null ? (null, ControlProblem.Field("$", "must be an object.")) : (sale, Problem(sale));
        }
        catch (JsonException wrong)
        {
            return (null, ControlProblem.Field(wrong.Path ?? "$", "is not known here or has the wrong type; a sale has count, lines, customer, paid, seed."));
        }
    }

    private static IResult? Problem(SaleRequest sale) => sale switch
    {
        { Count: < 1 or > SaleRequest.MostSales } => ControlProblem.Field("$.count", $"must be from 1 to {SaleRequest.MostSales}."),
        { Lines: < 1 or > SaleRequest.MostLines } => ControlProblem.Field("$.lines", $"must be from 1 to {SaleRequest.MostLines}."),
        _ when !SaleRequest.Customers.Contains(sale.Customer) =>
            ControlProblem.Field("$.customer", $"must be one of {string.Join(", ", SaleRequest.Customers)}."),
        _ => null,
    };
}
