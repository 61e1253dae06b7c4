using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A way of paying.</summary>
public sealed record CcvPaymethod
{
    /// <summary>CCV's key; see <see cref="CcvOrder.PaymethodId"/>.</summary>
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    /// <summary>The payment provider.</summary>
    [JsonPropertyName("psp")]
    public string? Psp { get; init; }

    /// <summary>The provider's method.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; init; }

    /// <summary>Provider and method; see <see cref="CcvOrder.Paymethod"/>.</summary>
    [JsonPropertyName("combined_name")]
    public string? CombinedName { get; init; }

    /// <summary>The name people see.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }
}
