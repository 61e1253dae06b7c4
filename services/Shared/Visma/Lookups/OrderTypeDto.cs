namespace Visma.Lookups;

/// <summary>An order type: what it behaves like and which document it becomes.</summary>
public sealed record OrderTypeDto : IPagedRow
{
    public string? OrderType { get; init; }
    public bool? Active { get; init; }
    public string? Description { get; init; }

    /// <summary><c>SalesOrder</c>, <c>Invoice</c>, <c>Quote</c>, <c>RMAOrder</c> or <c>CreditMemo</c>.</summary>
    public string? Behavior { get; init; }

    /// <summary><c>Issue</c> or <c>Receipt</c>.</summary>
    public string? DefaultOperation { get; init; }
    public string? CustomerDocumentType { get; init; }
    public RowMetadata? Metadata { get; init; }
}
