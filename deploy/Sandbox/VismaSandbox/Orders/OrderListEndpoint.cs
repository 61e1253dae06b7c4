using VismaSandbox.Books;
using VismaSandbox.Erp;

namespace VismaSandbox.Orders;

/// <summary><c>GET /api/v3/SalesOrders[/{type}]</c>.</summary>
internal sealed class OrderListEndpoint(Company company, VismaSandboxOptions options)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v3/SalesOrders", (HttpRequest request) => List(request, type: null));
        routes.MapGet("/api/v3/SalesOrders/{type}", (HttpRequest request, string type) => List(request, type));
    }

    private IResult List(HttpRequest request, string? type)
    {
        var query = request.Query;
        var since = query["modifiedSince"].ToString();
        if (since.Length > 0 && Reading.Moment(since) is null)
        {
            return OrderProblem.Plain(400, "Bad Request", "modifiedSince is no date and time.");
        }

        List<Document> orders;
        lock (company.Sync)
        {
            orders = Candidates(query)
                .Where(order => order.Kind == Document.SalesOrder && ErpList.Is(type, order.Type) && Fits(order, query))
                .Where(order => since.Length == 0 || order.Modified >= Reading.Moment(since))
                .ToList();
        }

        var rows = Sorted(orders, query["orderBy"].ToString()).Select(order => order.Row.Text).ToList();
        return OrderPage.Of(rows, request, options.DefaultPageSize, options.DocumentPageCap);
    }

    private IEnumerable<Document> Candidates(IQueryCollection query) =>
        query["filter"].ToString() is { Length: > 0 } filter ? company.OrdersWith(filter)
        : query["customerId"].ToString() is { Length: > 0 } customer ? company.Documents.By("customer", customer)
        : company.Documents.All;

    private bool Fits(Document order, IQueryCollection query) =>
        ErpList.Is(query["customerId"], order.CustomerNumber)
        && ErpList.Is(query["status"], order.Status)
        && (query["filter"].ToString() is not { Length: > 0 } filter
            || Matches(order.Number, filter) || Matches(order.CustomerOrder, filter) || Matches(order.CustomerName, filter));

    private bool Matches(string? value, string filter) => options.OrderFilterContains
        ? value?.Contains(filter, StringComparison.OrdinalIgnoreCase) == true
        : string.Equals(value, filter, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Document> Sorted(List<Document> orders, string orderBy)
    {
        var words = orderBy.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Func<Document, object>? key = words.FirstOrDefault() switch
        {
            "lastModified" => order => order.Modified,
            "orderId" => order => order.Number,
            "created" => order => order.CreatedAt,
            _ => null,
        };
        return key is null ? orders : words is [_, "desc"] ? orders.OrderByDescending(key) : orders.OrderBy(key);
    }
}
