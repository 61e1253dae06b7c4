using Contracts.Orders;

namespace OrderService.Persistence;

/// <summary>
/// The link between an order in CCV and its document in Visma. One row an order (key: integration and CCV order id); a reference belongs
/// to one order of the integration for ever. Written before anything is created in Visma and kept when the order is done.
/// </summary>
public sealed class LedgerEntry
{
    public required string Integration { get; init; }

    public required long CcvOrderId { get; init; }

    /// <summary>Our order number in Visma.</summary>
    public required string Reference { get; init; }

    public required decimal Total { get; init; }

    public required string Currency { get; init; }

    public required DateTimeOffset ReservedAt { get; init; }

    /// <summary>When the first create was sent; from then on an unknown outcome is possible.</summary>
    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>While in the future, one attempt is creating the document and no other may.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public DocumentKind? DocumentKind { get; set; }

    public string? DocumentType { get; set; }

    public string? DocumentNumber { get; set; }

    /// <summary>False when the document was there before us.</summary>
    public bool CreatedByUs { get; set; }

    public DateTimeOffset? LinkedAt { get; set; }

    /// <summary>The document, once there is one.</summary>
    public DocumentLink? Document => DocumentNumber is null ? null : new DocumentLink(DocumentKind!.Value, DocumentType!, DocumentNumber);
}
