using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>An invoice as read.</summary>
public sealed record InvoiceDto : CustomerDocumentDto
{
    [JsonPropertyName("invoiceLines")]
    public IReadOnlyList<DocumentLineDto>? Lines { get; init; }
}
