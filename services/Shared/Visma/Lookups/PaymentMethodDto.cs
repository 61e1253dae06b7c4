using System.Text.Json.Serialization;

namespace Visma.Lookups;

/// <summary>A payment method.</summary>
public sealed record PaymentMethodDto(
    [property: JsonPropertyName("paymentMethodID")] string? PaymentMethodId,
    bool? Active,
    string? MeansOfPayment,
    string? Description);
