using System.Text.Json.Serialization;

namespace Ccv.Json;

/// <summary>One page of a list: <see cref="Next"/> alone says whether there is another.</summary>
internal sealed record CcvPage<T>
{
    [JsonPropertyName("next")]
    public string? Next { get; init; }

    [JsonPropertyName("items")]
    public IReadOnlyList<T>? Items { get; init; }
}

internal sealed record CcvErrorBody
{
    [JsonPropertyName("status")]
    public int? Status { get; init; }

    [JsonPropertyName("code")]
    public string? Code { get; init; }

    [JsonPropertyName("developermessage")]
    public string? DeveloperMessage { get; init; }
}

internal sealed record NewWebhook(
    [property: JsonPropertyName("event")] string Event,
    [property: JsonPropertyName("address")] string Address,
    [property: JsonPropertyName("is_active")] bool IsActive);

internal sealed record WebhookChange([property: JsonPropertyName("is_active")] bool IsActive);
