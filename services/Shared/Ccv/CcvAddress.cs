using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>A billing or delivery address. Either <see cref="AddressLine1"/> and 2 or street and house number are filled. A delivery address has only <see cref="FullName"/>.</summary>
public sealed record CcvAddress
{
    /// <summary>Gender.</summary>
    [JsonPropertyName("gender")]
    public string? Gender { get; init; }

    /// <summary>Initials.</summary>
    [JsonPropertyName("initials")]
    public string? Initials { get; init; }

    /// <summary>First name.</summary>
    [JsonPropertyName("first_name")]
    public string? FirstName { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>First and last name in one.</summary>
    [JsonPropertyName("full_name")]
    public string? FullName { get; init; }

    /// <summary>The company.</summary>
    [JsonPropertyName("company")]
    public string? Company { get; init; }

    /// <summary>First line.</summary>
    [JsonPropertyName("address_line_1")]
    public string? AddressLine1 { get; init; }

    /// <summary>Second line.</summary>
    [JsonPropertyName("address_line_2")]
    public string? AddressLine2 { get; init; }

    /// <summary>Street without number.</summary>
    [JsonPropertyName("street")]
    public string? Street { get; init; }

    /// <summary>A whole number in CCV; kept as text so that a typed-in form survives.</summary>
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

    /// <summary>Province.</summary>
    [JsonPropertyName("province")]
    public string? Province { get; init; }

    /// <summary>The country's name.</summary>
    [JsonPropertyName("country")]
    public string? Country { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    [JsonPropertyName("country_code")]
    public string? CountryCode { get; init; }

    /// <summary>Telephone.</summary>
    [JsonPropertyName("telephone")]
    public string? Telephone { get; init; }

    /// <summary>Mobile telephone.</summary>
    [JsonPropertyName("mobile")]
    public string? Mobile { get; init; }

    /// <summary>Fax.</summary>
    [JsonPropertyName("fax")]
    public string? Fax { get; init; }

    /// <summary>A remark.</summary>
    [JsonPropertyName("comment")]
    public string? Comment { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => "CCV address";
}
