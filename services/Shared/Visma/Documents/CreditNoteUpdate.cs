using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>A customer credit note as written. It has no payment method, terms or payment reference. Quantities and amounts are positive.</summary>
public sealed record CreditNoteUpdate : CustomerDocumentUpdate
{
    public string? CurrencyId { get; init; }
    public string? CustomerRefNumber { get; init; }
    public string? ExternalReference { get; init; }

    /// <summary>The contact's id.</summary>
    public int? Contact { get; init; }
    public string? CustomerVatZoneId { get; init; }
    public DocumentAddressUpdate? InvoiceAddress { get; init; }
    public DocumentContactUpdate? InvoiceContact { get; init; }
    public bool? SendToAutoInvoice { get; init; }
    public bool? OverrideNumberSeries { get; init; }

    [JsonPropertyName("lines")]
    public IReadOnlyList<DocumentLineUpdate>? Lines { get; init; }
}
