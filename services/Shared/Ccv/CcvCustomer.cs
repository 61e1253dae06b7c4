using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>Who bought, as typed in at the till or in the shop (schema <c>vnd.verto.webshop.entity.personalinfo.v1</c>); everything can be missing.</summary>
public sealed record CcvCustomer
{
    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; init; }

    /// <summary>b2c or b2b.</summary>
    [JsonPropertyName("customertype")]
    public string? CustomerType { get; init; }

    /// <summary>The VAT number.</summary>
    [JsonPropertyName("btw")]
    public string? VatNumber { get; init; }

    /// <summary>The number in the company register.</summary>
    [JsonPropertyName("kvk")]
    public string? ChamberOfCommerceNumber { get; init; }

    /// <summary>A reference; some shops keep the customer number here.</summary>
    [JsonPropertyName("reference")]
    public string? Reference { get; init; }

    /// <summary>Who pays.</summary>
    [JsonPropertyName("billingaddress")]
    public CcvAddress? BillingAddress { get; init; }

    /// <summary>Where the goods go.</summary>
    [JsonPropertyName("deliveryaddress")]
    public CcvAddress? DeliveryAddress { get; init; }

    /// <summary>Bank account.</summary>
    [JsonPropertyName("iban")]
    public string? Iban { get; init; }

    /// <summary>The bank's code.</summary>
    [JsonPropertyName("bic")]
    public string? Bic { get; init; }

    /// <summary>Bank account in the old national form.</summary>
    [JsonPropertyName("bankaccount")]
    public string? BankAccount { get; init; }

    /// <summary>The bank.</summary>
    [JsonPropertyName("bankname")]
    public string? BankName { get; init; }

    /// <summary>Website.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Line of business.</summary>
    [JsonPropertyName("branch")]
    public string? Branch { get; init; }

    /// <summary>The customer's cost centre.</summary>
    [JsonPropertyName("costcentre")]
    public string? CostCentre { get; init; }

    /// <summary>The number of the loyalty card.</summary>
    [JsonPropertyName("cardnumber")]
    public string? CardNumber { get; init; }

    /// <summary>As typed in.</summary>
    [JsonPropertyName("birthdate")]
    public string? Birthdate { get; init; }

    /// <summary>The number of the reservation.</summary>
    [JsonPropertyName("reservationnumber")]
    public string? ReservationNumber { get; init; }

    /// <summary>Names the object and nothing in it: the contents are not for logs.</summary>
    public override string ToString() => "CCV customer";
}
