using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>An order state and what the merchant calls it.</summary>
public sealed record CcvOrderStatus
{
    /// <summary>See <see cref="CcvOrder.Status"/>.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; init; }

    /// <summary>CCV's name.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary>The merchant's name.</summary>
    [JsonPropertyName("status_name")]
    public string? StatusName { get; init; }
}
