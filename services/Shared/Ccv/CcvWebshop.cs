using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A shop behind the key pair.</summary>
public sealed record CcvWebshop
{
    /// <summary>CCV's key.</summary>
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    /// <summary>Where CCV serves it.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }

    /// <summary>The shop's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Whether it is a SalesPOS till.</summary>
    [JsonPropertyName("is_salespos")]
    public bool? IsSalesPos { get; init; }

    /// <summary>Whether it has shops under it.</summary>
    [JsonPropertyName("is_multishop_system")]
    public bool? IsMultishopSystem { get; init; }

    /// <summary>How many products the subscription allows.</summary>
    [JsonPropertyName("product_limit")]
    public int? ProductLimit { get; init; }

    /// <summary>How many are left.</summary>
    [JsonPropertyName("product_limit_left")]
    public int? ProductLimitLeft { get; init; }

    /// <summary>Where its API is.</summary>
    [JsonPropertyName("api_root")]
    public string? ApiRoot { get; init; }
}
