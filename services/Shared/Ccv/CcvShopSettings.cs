using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>What a shop has set (schema <c>vnd.verto.webshop.entity.settings.v1</c>, the fields of use here).</summary>
public sealed record CcvShopSettings
{
    /// <summary>ISO 4217.</summary>
    [JsonPropertyName("currency")]
    public string? Currency { get; init; }

    /// <summary>Whether product prices contain VAT.</summary>
    [JsonPropertyName("prices_include_vat")]
    public bool? PricesIncludeVat { get; init; }

    /// <summary>The usual VAT in percent; CCV spells the field this way.</summary>
    [JsonPropertyName("default_vat_rat")]
    public decimal? DefaultVatRate { get; init; }

    /// <summary>Two-letter languages.</summary>
    [JsonPropertyName("languages")]
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The language of the back office.</summary>
    [JsonPropertyName("backend_language")]
    public string? BackendLanguage { get; init; }

    /// <summary>Whether stock is managed.</summary>
    [JsonPropertyName("stock")]
    public bool? Stock { get; init; }

    /// <summary>What happens at no stock.</summary>
    [JsonPropertyName("ordering_without_stock")]
    public string? OrderingWithoutStock { get; init; }

    /// <summary>The order states and what this merchant calls them.</summary>
    [JsonPropertyName("order_status")]
    public IReadOnlyList<CcvOrderStatus>? OrderStatus { get; init; }
}
