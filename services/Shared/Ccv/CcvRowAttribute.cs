using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>One choice of a variant, such as colour: red.</summary>
public sealed record CcvRowAttribute
{
    /// <summary>CCV's key.</summary>
    [JsonPropertyName("id")]
    public long? Id { get; init; }

    /// <summary>What was chosen, such as the colour.</summary>
    [JsonPropertyName("option_name")]
    public string? OptionName { get; init; }

    /// <summary>The choice.</summary>
    [JsonPropertyName("value_name")]
    public string? ValueName { get; init; }

    /// <summary>The surcharge on one.</summary>
    [JsonPropertyName("price")]
    public decimal? Price { get; init; }
}
