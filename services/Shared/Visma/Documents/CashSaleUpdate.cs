using System.Text.Json.Serialization;

namespace Visma.Documents;

/// <summary>A cash sale as written. It has no currency, external reference or customer reference: our reference goes to <see cref="PaymentReference"/>.</summary>
public sealed record CashSaleUpdate : CustomerDocumentUpdate
{
    public string? PaymentMethodId { get; init; }
    public string? CreditTermsId { get; init; }
    public string? PaymentReference { get; init; }

    [JsonPropertyName("cashSaleLines")]
    public IReadOnlyList<DocumentLineUpdate>? Lines { get; init; }
}
