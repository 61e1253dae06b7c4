namespace Visma.SalesOrders;

/// <summary>A sales order to create. Lengths in brackets are Visma's; what is null is left to Visma's defaults.</summary>
public sealed record NewSalesOrder
{
    /// <summary>The order type's code, as configured in the company.</summary>
    public required string Type { get; init; }

    /// <summary>Our own number (15), together with <see cref="OverrideNumberSeries"/>; null lets the number series choose.</summary>
    public string? OrderId { get; init; }

    /// <summary>Take <see cref="OrderId"/> instead of the next number.</summary>
    public bool? OverrideNumberSeries { get; init; }

    /// <summary>ISO 4217 (5).</summary>
    public string? CurrencyId { get; init; }
    public DateOnly? Date { get; init; }
    public DateOnly? RequestOn { get; init; }

    /// <summary>(255) No personal data.</summary>
    public string? Description { get; init; }

    /// <summary>Null, <c>Open</c> or <c>Hold</c>.</summary>
    public string? Status { get; init; }
    public required NewSalesOrderCustomer Customer { get; init; }
    public NewSalesOrderPlace? Billing { get; init; }
    public NewSalesOrderShipping? Shipping { get; init; }
    public NewSalesOrderPayment? PaymentSettings { get; init; }
    public NewSalesOrderFinancialInformation? FinancialInformation { get; init; }
    public NewSalesOrderFreight? Freight { get; init; }
    public IReadOnlyList<NewSalesOrderLine>? OrderLines { get; init; }
    public string? TaxZoneId { get; init; }

    /// <summary>(2048)</summary>
    public string? Note { get; init; }

    /// <summary>(30)</summary>
    public string? BranchId { get; init; }

    /// <summary>(2) The order a refund refers to.</summary>
    public string? OriginalOrderType { get; init; }

    /// <summary>(15)</summary>
    public string? OriginalOrderId { get; init; }

    /// <summary>(15)</summary>
    public string? SalesPersonId { get; init; }

    /// <summary>(30)</summary>
    public string? ProjectId { get; init; }
    public string? OwnerId { get; init; }
}
