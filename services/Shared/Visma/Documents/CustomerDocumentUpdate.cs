namespace Visma.Documents;

/// <summary>What invoices, credit notes and cash sales have in common when written; what is null is left to Visma's defaults.</summary>
public abstract record CustomerDocumentUpdate
{
    public required string CustomerNumber { get; init; }
    public DateOnly? DocumentDate { get; init; }

    /// <summary>True leaves the document a draft.</summary>
    public bool? Hold { get; init; }

    /// <summary>A number of our own; invoices and credit notes need the override of the number series with it.</summary>
    public string? ReferenceNumber { get; init; }
    public string? PostPeriod { get; init; }
    public string? FinancialPeriod { get; init; }
    public string? InvoiceText { get; init; }
    public string? LocationId { get; init; }
    public string? Salesperson { get; init; }
    public string? Note { get; init; }
    public string? BranchNumber { get; init; }
    public string? CashAccount { get; init; }
    public bool? DontPrint { get; init; }
    public bool? DontEmail { get; init; }
}
