using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>A customer invoice as written.</summary>
public sealed record InvoiceUpdate : CustomerDocumentUpdate
{
    public string? PaymentMethodId { get; init; }
    public string? CreditTermsId { get; init; }
    public string? CurrencyId { get; init; }
    public string? CustomerRefNumber { get; init; }
    public string? ExternalReference { get; init; }
    public string? PaymentReference { get; init; }
    public DateOnly? DocumentDueDate { get; init; }

    /// <summary>The contact's id.</summary>
    public int? Contact { get; init; }
    public string? CustomerVatZoneId { get; init; }
    public DocumentAddressUpdate? BillingAddress { get; init; }
    public DocumentContactUpdate? InvoiceContact { get; init; }
    public bool? SendToAutoInvoice { get; init; }
    public bool? OverrideNumberSeries { get; init; }

    [JsonPropertyName("invoiceLines")]
    public IReadOnlyList<DocumentLineUpdate>? Lines { get; init; }
}
