using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>An attribute products may be chosen by, such as the colour (<c>vnd.verto.webshop.resource.attributes.v1</c>).</summary>
public sealed record CcvAttribute
{
    /// <summary>CCV's key.</summary>
    [JsonPropertyName("id")]
    public required long Id { get; init; }

    /// <summary>What people call it.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The kind of choice; CCV does not publish its words.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }
}
