using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>The coupon used on an order.</summary>
public sealed record CcvDiscountCoupon
{
    /// <summary>What was typed in.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>Amount or percentage, as <see cref="Type"/> says.</summary>
    [JsonPropertyName("discount")]
    public decimal? Discount { get; init; }

    /// <summary>How the discount is reckoned.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; init; }

    /// <summary>The last day it counts.</summary>
    [JsonPropertyName("enddate")]
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>Whether it can be used once only.</summary>
    [JsonPropertyName("onetimeuse")]
    public bool? OneTimeUse { get; init; }

    /// <summary>Whether it waives the shipping costs.</summary>
    [JsonPropertyName("givesfreeshipping")]
    public bool? GivesFreeShipping { get; init; }

    /// <summary>The amount from which it counts.</summary>
    [JsonPropertyName("minimumprice")]
    public decimal? MinimumPrice { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => "CCV discount coupon";
}
