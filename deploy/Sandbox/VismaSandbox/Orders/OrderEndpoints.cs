using System.Text.Json;
using System.Text.Json.Nodes;
using SandboxKit.Faults;
using SandboxKit.Shapes;
using VismaSandbox.Books;
using VismaSandbox.Erp;

namespace VismaSandbox.Orders;

/// <summary><c>/api/v3/SalesOrders</c>: create, one with its lines and taxes.</summary>
internal sealed class OrderEndpoints(Company company, NewOrderRules rules, VismaSandboxOptions options, FaultList faults, TimeProvider time)
{
    private static readonly Shape Write = Shape.Load("visma-salesorder-v3.json", "NewSalesOrderCommand");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v3/SalesOrders", (Delegate)CreateAsync);
        routes.MapGet("/api/v3/SalesOrders/{type}/{orderId}", One);
        routes.MapGet("/api/v3/SalesOrders/{type}/{orderId}/lines", (HttpRequest request, string type, string orderId) =>
            Find(type, orderId) is { } order ? OrderPage.Of(Rows(order.Lines), request, defaultSize: 1_000, cap: 1_000) : OrderProblem.Missing());
        routes.MapGet("/api/v3/SalesOrders/{type}/{orderId}/lines/{lineId:int}", OneLine);
        routes.MapGet("/api/v3/SalesOrders/{type}/{orderId}/tax", (string type, string orderId) =>
            Find(type, orderId) is { } order ? ErpAnswer.Json(order.Taxes.Text) : OrderProblem.Missing());
        routes.MapDelete("/api/v3/SalesOrders/{type}/{orderId}", () => OrderProblem.Plain(405, "Method Not Allowed", "This company keeps its orders; cancel it."));
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var (source, refusal) = await OrderBody.ReadAsync(context.Request, Write);
        if (refusal is not null)
        {
            return refusal;
        }

        var periodClosed = faults.Take(context.Request, DocumentEndpoints.ClosedPeriod) is not null;
        var itemInactive = faults.Take(context.Request, DocumentEndpoints.InactiveItem) is not null;
        var errors = new OrderErrors();
        Document document;
        Task saved;
        lock (company.Sync)
        {
            var order = rules.Check(source, errors, periodClosed, itemInactive);
            if (order is null)
            {
                return OrderProblem.Validation(errors.All);
            }

            if (Number(order, errors) is not { } number)
            {
                return errors.Any ? OrderProblem.Validation(errors.All) : OrderProblem.Plain(409, "Conflict", "A sales order with this id exists already.");
            }

            document = Build(order, number);
            saved = company.SaveAsync(company.Put(document));
        }

        await saved;
        context.Response.Headers.Location = $"{options.OrderLocation}/api/v3/SalesOrders/{document.Type}/{Uri.EscapeDataString(document.Number)}";
        return Results.StatusCode(201);
    }

    private string? Number(NewOrder order, OrderErrors errors)
    {
        var own = order.Source.Text("orderId");
        bool Taken(string number) => company.Documents.Find(Document.KeyOf(Document.SalesOrder, order.Type.Id, number)) is not null;
        if (string.IsNullOrEmpty(own) || order.Source.Flag("overrideNumberSeries") != true)
        {
            return company.NextNumber("order " + order.Type.Id, 1, "000000", Taken);
        }

        errors.Require(options.AllowOwnNumbers, "0004-ValueNotAllowed", "orderId", "The number series of the order type allows no manual numbers.");
        return errors.Any || Taken(own) ? null : own;
    }

    private Document Build(NewOrder order, string number)
    {
        var now = time.GetUtcNow();
        var document = new Document
        {
            Kind = Document.SalesOrder,
            Type = order.Type.Id,
            Number = number,
            CustomerOrder = order.Source.Text("customer", "order") ?? order.Source.Text("customer", "refNo"),
            CustomerRefNumber = order.Source.Text("customer", "refNo"),
            PaymentReference = order.Source.Text("paymentSettings", "paymentReference"),
            CustomerNumber = order.Customer.Number,
            CustomerName = order.Customer.Name,
            Total = order.Totals.Total,
            LineCount = order.Lines.Count,
            Status = order.Source.Text("status") ?? "Open",
            Date = order.Date,
            CreatedAt = now,
            Modified = now,
            Version = company.NextVersion(),
            Body = "{}",
            Lines = SandboxJson.Text(new JsonArray(order.Lines.Select(line => (JsonNode?)line.ToJson(order.Date)).ToArray())),
            Taxes = SandboxJson.Text(OrderRead.Taxes(order.Totals)),
        };
        return document with
        {
            Body = SandboxJson.Text(OrderRead.Order(order, document)),
            Row = SandboxJson.Text(OrderRead.Row(order, document)),
        };
    }

    private IResult One(HttpRequest request, string type, string orderId)
    {
        if (Find(type, orderId) is not { } order)
        {
            return OrderProblem.Missing();
        }

        var wanted = request.Query["expand"].SelectMany(value => value!.Split(',', StringSplitOptions.TrimEntries)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (wanted.Contains("All"))
        {
            return ErpAnswer.Json(order.Body.Text, order.Stamp);
        }

        var body = JsonNode.Parse(order.Body.Text)!.AsObject();
        foreach (var (section, field) in OrderRead.Sections)
        {
            if (!wanted.Contains(section))
            {
                body.Remove(field);
            }
        }

        return ErpAnswer.Json(SandboxJson.Text(body), order.Stamp);
    }

    private IResult OneLine(string type, string orderId, int lineId)
    {
        var rows = Find(type, orderId) is { } order ? Rows(order.Lines) : [];
        return lineId >= 1 && lineId <= rows.Count ? ErpAnswer.Json(rows[lineId - 1]) : OrderProblem.Missing();
    }

    private Document? Find(string type, string orderId)
    {
        lock (company.Sync)
        {
            return company.Documents.Find(Document.KeyOf(Document.SalesOrder, type, orderId));
        }
    }

    private static List<string> Rows(RawJson array)
    {
        using var document = JsonDocument.Parse(array.Text);
        return document.RootElement.EnumerateArray().Select(row => row.GetRawText()).ToList();
    }
}
