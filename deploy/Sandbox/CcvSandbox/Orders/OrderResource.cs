using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using CcvSandbox.Shop;
using CcvSandbox.Webhooks;

namespace CcvSandbox.Orders;

/// <summary>Orders and their rows. Rows are never inline, there is no total count and no filter on a date of change.</summary>
public sealed class OrderResource(
    CcvSandboxOptions options, OrderBook book, OrderIndex index, OrderNumbers numbers, OrderRowInput rowInput, OrderNotes notes, OrderEvents events, TimeProvider time)
{
    public void Map(CcvRoutes routes) => routes
        .Map("GET", "orders", call => new(List(call)))
        .Map("POST", "orders", CreateAsync)
        .Map("GET", "orders/{id}", call => new(CcvAnswer.Ok(Known(call).Document)))
        .Map("PATCH", "orders/{id}", ChangeAsync)
        .Map("GET", "orders/{id}/orderrows", call => new(Rows(call)))
        .Map("GET", "orderrows/{id}", call => new(Row(call)));

    private CcvAnswer List(CcvCall call)
    {
        var query = call.Query;
        var filter = OrderFilter.From(query);
        var (field, descending) = query.OrderBy("id", "ordernumber", "create_date", "deliver_date");
        var page = CcvPage.Of(query, options.Shop);
        // One more than asked for tells whether there is a next page.
        var found = index.Query(filter, field, descending, page.Start, page.Size + 1);
        return page.Answer(call, [.. found.Take(page.Size).Select(order => order.Document)], found.Count > page.Size);
    }

    private CcvAnswer Rows(CcvCall call) => CcvPage.Of(call.Query, options.Shop).Answer(call, Known(call).Rows, row => row.Document);

    private CcvAnswer Row(CcvCall call) =>
        index.FindRow(call.Id) is { } found ? CcvAnswer.Ok(found.Row.Document) : throw call.NotFound("order row");

    private async ValueTask<CcvAnswer> CreateAsync(CcvCall call)
    {
        var body = call.Body("internal.resource.orders.post.v1");
        var given = OrderFields.Given(call, body);
        var isCompleted = !body.TryGetProperty("is_completed", out var completed) || completed.ValueKind != JsonValueKind.False;
        if (!isCompleted)
            given.Remove("status");
        var order = OrderDocument.Create(
            new()
            {
                CreateDate = CcvDate.Format(time.GetUtcNow()),
                Currency = options.Shop.Currency,
                Paymethod = Paymethod.Cash,
                Status = options.Shop.PosOrderStatus,
                IsCompleted = isCompleted,
                UserId = body.TryGetProperty("user_id", out var user) && user.ValueKind == JsonValueKind.Number ? user.GetInt64() : null,
                Rows = body.TryGetProperty("orderrows", out var rows) ? rowInput.Read(call, rows) : [],
                Overrides = given,
            },
            numbers);
        await book.AddAsync([order]);
        events.Created(order);
        return CcvAnswer.Created(order.Document);
    }

    private async ValueTask<CcvAnswer> ChangeAsync(CcvCall call)
    {
        var body = call.Body("internal.resource.orders.patch.v1");
        var given = OrderFields.Given(call, body);
        var rows = body.TryGetProperty("orderrows", out var givenRows) && givenRows.ValueKind == JsonValueKind.Array ? rowInput.Read(call, givenRows) : null;
        var (before, after) = await book.ChangeAsync(call.Id, order => Changed(order, given, rows)) ?? throw call.NotFound("order");
        if (body.TryGetProperty("note", out var note) && note.ValueKind == JsonValueKind.String)
            await notes.AddAsync(call.Id, note.GetString());
        events.Changed(before, after);
        if (given.ContainsKey("track_and_trace_code"))
            events.TrackAndTraceChanged(after);
        return CcvAnswer.NoContent;
    }

    private Order Changed(Order order, JsonObject given, IReadOnlyList<OrderRowDraft>? newRows)
    {
        var document = order.ToJson();
        foreach (var (name, value) in given)
            document[name] = value?.DeepClone();
        if (newRows is null && !given.Any(field => ChangesTotals(field.Key)))
            return Order.From(document, order.RowsToJson());

        JsonArray rows = newRows is null
            ? order.RowsToJson()
            : [.. newRows.Select(row => (JsonNode)OrderRowDocument.Create(row, order.Id, numbers.NextRowId()))];
        OrderTotals.Apply(document, rows);
        return Order.From(document, rows);
    }

    private static bool ChangesTotals(string field) => field
        is "total_shipping" or "paymethod_costs" or "extra_costs" or "order_row_taxes_included" or "shipping_taxes_included" or "is_intra_community_order";

    private Order Known(CcvCall call) => index.Find(call.Id) ?? throw call.NotFound("order");
}
