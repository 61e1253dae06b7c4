namespace Visma.SalesOrders;

/// <summary>A line of a sales order. A price of our own needs <see cref="HasManualPrice"/>, a discount of our own <see cref="HasManualDiscount"/>.</summary>
public sealed record NewSalesOrderLine
{
    /// <summary>The item's number.</summary>
    public required string InventoryId { get; init; }

    /// <summary>(256) No personal data.</summary>
    public string? Description { get; init; }
    public required decimal Quantity { get; init; }

    /// <summary>(6)</summary>
    public string? UnitOfMeasure { get; init; }
    public decimal? UnitPrice { get; init; }
    public bool? HasManualPrice { get; init; }
    public decimal? UnitCost { get; init; }
    public decimal? DiscountPercent { get; init; }
    public decimal? DiscountAmount { get; init; }

    /// <summary>(10)</summary>
    public string? DiscountCode { get; init; }
    public bool? HasManualDiscount { get; init; }
    public string? WarehouseId { get; init; }
    public string? WarehouseLocationId { get; init; }
    public string? TaxCategoryId { get; init; }

    /// <summary><c>CancelRemainder</c>, <c>BackOrderAllowed</c> or <c>ShipComplete</c>.</summary>
    public string? ShippingRule { get; init; }

    /// <summary><c>Issue</c> (goods leave) or <c>Receipt</c> (goods come back).</summary>
    public string? Operation { get; init; }
    public string? ReasonCode { get; init; }

    /// <summary>(10)</summary>
    public string? SalesAccountId { get; init; }
    public IReadOnlyDictionary<string, string>? Subaccount { get; init; }

    /// <summary>(2048)</summary>
    public string? Note { get; init; }

    /// <summary>(255)</summary>
    public string? ExternalLink { get; init; }

    /// <summary>(30)</summary>
    public string? BranchId { get; init; }

    /// <summary>(15)</summary>
    public string? SalesPersonId { get; init; }
    public int? SortOrder { get; init; }

    /// <summary>The invoice a returned line was billed on.</summary>
    public string? InvoiceType { get; init; }

    /// <summary>(15)</summary>
    public string? InvoiceNumber { get; init; }
    public int? InvoiceLineNumber { get; init; }
}
