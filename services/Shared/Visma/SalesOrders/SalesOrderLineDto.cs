namespace Visma.SalesOrders;

/// <summary>A line of a sales order as read.</summary>
public sealed record SalesOrderLineDto
{
    public int? LineId { get; init; }
    public int? SortOrder { get; init; }
    public string? Operation { get; init; }
    public IdDescription? Inventory { get; init; }
    public string? UnitOfMeasure { get; init; }
    public decimal? Quantity { get; init; }
    public decimal? UnitPrice { get; init; }
    public string? Description { get; init; }
    public decimal? ExtendedPrice { get; init; }
    public decimal? DiscountAmount { get; init; }
    public decimal? DiscountPercent { get; init; }
    public string? TaxCategoryId { get; init; }
    public string? ReasonCode { get; init; }
    public string? WarehouseId { get; init; }
    public string? Note { get; init; }
}
