using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>A credit note as read.</summary>
public sealed record CreditNoteDto : CustomerDocumentDto
{
    [JsonPropertyName("lines")]
    public IReadOnlyList<DocumentLineDto>? Lines { get; init; }
}
