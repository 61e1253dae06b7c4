using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>What invoices, credit notes and cash sales have in common when read. Amounts in the base currency, unless <c>InCurrency</c>.</summary>
public abstract record CustomerDocumentDto : IPagedRow
{
    public string? ReferenceNumber { get; init; }
    public string? DocumentType { get; init; }

    /// <summary><c>Hold</c> is a draft, <c>Balanced</c> ready for release, <c>Open</c> and <c>Closed</c> released.</summary>
    public string? Status { get; init; }
    public bool? Hold { get; init; }
    public NumberName? Customer { get; init; }
    public DateTime? DocumentDate { get; init; }
    public string? CurrencyId { get; init; }
    public decimal? Amount { get; init; }
    public decimal? AmountInCurrency { get; init; }
    public decimal? DetailTotalInCurrency { get; init; }
    public decimal? VatTotalInCurrency { get; init; }
    public decimal? BalanceInCurrency { get; init; }
    public string? ExternalReference { get; init; }
    public string? CustomerRefNumber { get; init; }
    public string? PaymentReference { get; init; }
    public string? InvoiceText { get; init; }
    public string? Note { get; init; }
    public IdDescription? PaymentMethod { get; init; }
    public IdDescription? CreditTerms { get; init; }
    public string? CashAccount { get; init; }
    public NumberName? BranchNumber { get; init; }
    public DateTime? LastModifiedDateTime { get; init; }
    public DateTime? CreatedDateTime { get; init; }
    public string? TimeStamp { get; init; }
    public string? ErrorInfo { get; init; }
    public RowMetadata? Metadata { get; init; }

    /// <summary>For If-Match: the header of a single read, else the row's time stamp.</summary>
    [JsonIgnore]
    public string? ETag { get; init; }

    /// <summary>Whether one of the reference fields is exactly this reference.</summary>
    public bool Carries(string reference) =>
        ExternalReference == reference || CustomerRefNumber == reference || PaymentReference == reference;
}
