using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A call that CCV makes when something happens.</summary>
public sealed record CcvWebhook
{
    /// <summary>CCV's key.</summary>
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    /// <summary>Where CCV serves it.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("createdate")]
    public DateTimeOffset? CreateDate { get; init; }

    /// <summary>What it tells of, such as <c>orders.created</c>.</summary>
    [JsonPropertyName("event")]
    public string? Event { get; init; }

    /// <summary>Where CCV calls.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The secret that signs the calls; see <see cref="CcvSignature.VerifyWebhook"/>.</summary>
    [JsonPropertyName("key")]
    public string? Key { get; init; }

    /// <summary>Whether CCV calls.</summary>
    [JsonPropertyName("is_active")]
    public bool? IsActive { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => $"CCV webhook {Id} ({Event})";
}
