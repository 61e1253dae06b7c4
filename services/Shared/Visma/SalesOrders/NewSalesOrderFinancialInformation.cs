namespace Visma.SalesOrders;

/// <summary>How it is invoiced.</summary>
public sealed record NewSalesOrderFinancialInformation
{
    public bool? InvoiceSeparately { get; init; }
    public DateOnly? InvoiceDate { get; init; }

    /// <summary>(15)</summary>
    public string? InvoiceId { get; init; }

    /// <summary>(6)</summary>
    public string? PostPeriod { get; init; }
    public DateOnly? DueDate { get; init; }
}
