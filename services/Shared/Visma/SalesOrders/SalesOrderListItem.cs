namespace Visma.SalesOrders;

/// <summary>A sales order in a list. Totals in the order's currency.</summary>
public sealed record SalesOrderListItem
{
    public string? Type { get; init; }
    public string? OrderId { get; init; }
    public string? Status { get; init; }
    public DateTime? Date { get; init; }
    public string? CustomerId { get; init; }
    public decimal? OrderQty { get; init; }
    public decimal? OrderTotal { get; init; }
    public decimal? TaxTotal { get; init; }
    public string? Currency { get; init; }

    /// <summary>Customer order number: our reference.</summary>
    public string? CustomerOrder { get; init; }
    public string? CustomerRefNo { get; init; }
    public string? Description { get; init; }
    public DateTime? LastModified { get; init; }
}
