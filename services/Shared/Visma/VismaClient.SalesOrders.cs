using System.Text.Json;
using Visma.Documents;
using Visma.Http;
using Visma.SalesOrders;

namespace Visma;

internal sealed partial class VismaClient
{
    private const string SalesOrders = "/api/v3/SalesOrders";

    public async Task<IReadOnlyList<SalesOrderListItem>> FindSalesOrdersAsync(string type, string reference, string? customerId, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        var call = Order(CallKind.Read, $"/{PathSegment.SalesOrder(type)}", "/{type}", $"the sales order {reference}") with
        {
            Query = Query.None.With("filter", reference).With("customerId", customerId),
        };
        var found = new List<SalesOrderListItem>();
        await foreach (var row in sender.AllOfSalesOrdersAsync(call, VismaWire.Json.SalesOrderListItem, 100, ct, Paging.SearchPages))
        {
            if (row.CustomerOrder == reference && Same(row.Type, type) && Same(row.CustomerId, customerId))
                found.Add(row);
        }

        return found;
    }

    public async Task<SalesOrderDto?> GetSalesOrderAsync(string type, string orderId, CancellationToken ct)
    {
        var call = Order(
            CallKind.Read, $"/{PathSegment.SalesOrder(type)}/{PathSegment.SalesOrder(orderId)}", "/{type}/{orderId}", $"the sales order {type} {orderId}") with
        {
            Query = Query.None.With("expand", "Billing,Payment,Shipping,Customer,Origin,Note"),
        };
        return await sender.ReadAsync(call, VismaWire.Json.SalesOrderDto, ct) is var (order, etag) ? order with { ETag = etag ?? order.Version } : null;
    }

    public async Task<IReadOnlyList<SalesOrderLineDto>> GetSalesOrderLinesAsync(string type, string orderId, CancellationToken ct)
    {
        var call = Order(
            CallKind.Read,
            $"/{PathSegment.SalesOrder(type)}/{PathSegment.SalesOrder(orderId)}/lines",
            "/{type}/{orderId}/lines",
            $"the lines of the sales order {type} {orderId}");
        var lines = new List<SalesOrderLineDto>();
        await foreach (var line in sender.AllOfSalesOrdersAsync(call, VismaWire.Json.SalesOrderLineDto, 1000, ct))
            lines.Add(line);
        return lines;
    }

    public async Task<DocumentNumber> CreateSalesOrderAsync(NewSalesOrder body, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(body);
        var call = Order(CallKind.Create, string.Empty, string.Empty, $"the sales order {body.Customer.Order ?? body.OrderId}".TrimEnd()) with
        {
            Body = JsonSerializer.SerializeToUtf8Bytes(body, VismaWire.Json.NewSalesOrder),
        };
        var segments = await sender.CreateAsync(call, ct);
        var named = segments.Count > 2 && string.Equals(segments[2], "SalesOrders", StringComparison.OrdinalIgnoreCase);
        return new(named ? segments[1] : body.Type, segments[0]);
    }

    private static VismaCall Order(CallKind kind, string path, string resource, string subject) =>
        new(VismaService.SalesOrder, kind, SalesOrders + path, SalesOrders + resource, subject);

    /// <summary>Whether a row is what was asked for: Visma ignores filters it does not know. A row that does not say is taken at its word.</summary>
    private static bool Same(string? said, string? asked) => said is null || asked is null || string.Equals(said, asked, StringComparison.OrdinalIgnoreCase);
}
