using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>The registered customer of an order.</summary>
public sealed record CcvOrderUser
{
    /// <summary>Null for a guest or walk-in.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; init; }

    /// <summary>The discount this customer always gets.</summary>
    [JsonPropertyName("discount_percentage")]
    public decimal? DiscountPercentage { get; init; }

    /// <summary>Where CCV serves the user.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }
}
