using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>The pickup point at which the goods wait.</summary>
public sealed record CcvPickupAddress
{
    /// <summary>The carrier's code of the point.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The shop.</summary>
    [JsonPropertyName("company")]
    public string? Company { get; init; }

    /// <summary>Street without number.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    /// <summary>House number.</summary>
    [JsonPropertyName("housenumber")]
    public string? HouseNumber { get; init; }

    /// <summary>What follows the number.</summary>
    [JsonPropertyName("housenumber_suffix")]
    public string? HouseNumberSuffix { get; init; }

    /// <summary>Postal code.</summary>
    [JsonPropertyName("zipcode")]
    public string? Zipcode { get; init; }

    /// <summary>City.</summary>
    [JsonPropertyName("city")]
    public string? City { get; init; }

    /// <summary>Country.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => "CCV pickup address";
}
