using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>A cash sale as read.</summary>
public sealed record CashSaleDto : CustomerDocumentDto
{
    [JsonPropertyName("cashSaleLines")]
    public IReadOnlyList<DocumentLineDto>? Lines { get; init; }
}
