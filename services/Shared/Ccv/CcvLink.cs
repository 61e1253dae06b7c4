using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A reference to another resource.</summary>
public sealed record CcvLink
{
    /// <summary>Where CCV serves it.</summary>
    [JsonPropertyName("href")]
    public string? Href { get; init; }
}
