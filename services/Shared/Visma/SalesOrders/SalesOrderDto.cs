using System.Text.Json.Serialization;

namespace Visma.SalesOrders;

/// <summary>One sales order as read, without lines.</summary>
public sealed record SalesOrderDto
{
    public string? Type { get; init; }
    public string? OrderId { get; init; }
    public IdDescription? Branch { get; init; }
    public string? Description { get; init; }
    public DateTime? Date { get; init; }
    public DateTime? LastModified { get; init; }
    public decimal? OrderQty { get; init; }
    public string? Note { get; init; }
    public string? CurrencyId { get; init; }
    public SalesOrderStatusDto? Status { get; init; }
    public SalesOrderCustomerDto? Customer { get; init; }
    public SalesOrderTotalsDto? Totals { get; init; }
    public SalesOrderPaymentDto? PaymentSettings { get; init; }
    public string? OriginalOrderType { get; init; }
    public string? OriginalOrderId { get; init; }
    public string? Version { get; init; }

    /// <summary>For If-Match.</summary>
    [JsonIgnore]
    public string? ETag { get; init; }
}
