using System.Text.Json.Nodes;
using CcvSandbox.Api;

namespace CcvSandbox.Orders;

/// <summary>
/// One order as it is now: its documents ready to be sent, and what lists filter on. Never changed; a change is another one in its place.
/// </summary>
public sealed class Order
{
    private Order(JsonObject document, IReadOnlyList<OrderRow> rows)
    {
        Document = CcvJson.Bytes(document);
        Rows = rows;
        Id = document.Long("id")!.Value;
        Number = document.Long("ordernumber");
        FullNumber = document.Text("ordernumber_full");
        CreateDateText = document.Text("create_date")!;
        CreateDate = CcvDate.TryParse(CreateDateText, out var created, out _) ? created : default;
        Status = (int?)document.Long("status");
        IsCompleted = document.Bool("is_completed");
        IsPaid = document.Bool("paid");
        PaymethodId = document.Long("paymethod_id");
        TransactionId = document.Text("transaction_id");
        DeliverDate = document.Text("deliver_date");
        TakeOutDate = (document["take_out_window"] as JsonObject)?.Text("start");
        TotalPrice = document.Decimal("total_price");
        Currency = document.Text("currency");
        var customer = document["customer"] as JsonObject;
        Email = customer?.Text("email");
        Company = (customer?["billingaddress"] as JsonObject)?.Text("company");
    }

    public long Id { get; }

    public long? Number { get; }

    public string? FullNumber { get; }

    public DateTimeOffset CreateDate { get; }

    public string CreateDateText { get; }

    public int? Status { get; }

    public bool IsCompleted { get; }

    public bool IsPaid { get; }

    public long? PaymethodId { get; }

    public string? TransactionId { get; }

    public string? DeliverDate { get; }

    public string? TakeOutDate { get; }

    public decimal TotalPrice { get; }

    public string? Currency { get; }

    public string? Email { get; }

    public string? Company { get; }

    /// <summary>JSON without the host in its links.</summary>
    public ReadOnlyMemory<byte> Document { get; }

    public IReadOnlyList<OrderRow> Rows { get; }

    public static Order From(JsonObject document, JsonArray rows) =>
        new(document, [.. rows.Select(row => OrderRow.From(row!.AsObject()))]);

    public static Order FromStored(string json)
    {
        var stored = JsonNode.Parse(json)!.AsObject();
        return From(stored["order"]!.AsObject(), stored["rows"]!.AsArray());
    }

    public string ToStored()
    {
        var stored = new JsonObject { ["order"] = ToJson(), ["rows"] = RowsToJson() };
        return CcvJson.Text(stored);
    }

    /// <summary>A copy to change.</summary>
    public JsonObject ToJson() => CcvJson.Object(Document.Span);

    public JsonArray RowsToJson() => [.. Rows.Select(row => (JsonNode)CcvJson.Object(row.Document.Span))];
}

/// <summary>One row, ready to be sent; the SKU and count are what the shelf loses by it.</summary>
public sealed record OrderRow(long Id, string? Sku, decimal Count, ReadOnlyMemory<byte> Document)
{
    public static OrderRow From(JsonObject row) => new(
        row.Long("id")!.Value,
        Filled(row.Text("sub_sku_number")) ?? Filled(row.Text("sub_product_number")) ?? Filled(row.Text("product_number")),
        row.Decimal("count"),
        CcvJson.Bytes(row));

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
