using System.Text.Json.Serialization;

namespace Visma.Customers;

/// <summary>A debtor as Visma reads it out. Personal data.</summary>
public sealed record CustomerDto : IPagedRow
{
    public int InternalId { get; init; }
    public string? Number { get; init; }
    public string? Name { get; init; }

    /// <summary>One of <see cref="CustomerStatus"/>.</summary>
    public string? Status { get; init; }
    public AddressDto? MainAddress { get; init; }
    public ContactInfoDto? MainContact { get; init; }
    public AddressDto? InvoiceAddress { get; init; }
    public ContactInfoDto? InvoiceContact { get; init; }
    public AddressDto? DeliveryAddress { get; init; }
    public ContactInfoDto? DeliveryContact { get; init; }
    public string? AccountReference { get; init; }
    public IdDescription? CustomerClass { get; init; }
    public IdDescription? CreditTerms { get; init; }
    public string? CurrencyId { get; init; }
    public string? VatRegistrationId { get; init; }
    public string? CorporateId { get; init; }
    public string? Gln { get; init; }
    public IdDescription? VatZone { get; init; }
    public IdDescription? PriceClass { get; init; }
    public string? DefaultPaymentMethodId { get; init; }
    public IReadOnlyList<AttributeValue>? Attributes { get; init; }
    public DateTime? LastModifiedDateTime { get; init; }
    public DateTime? CreatedDateTime { get; init; }
    public string? TimeStamp { get; init; }
    public string? ErrorInfo { get; init; }
    public RowMetadata? Metadata { get; init; }

    /// <summary>For If-Match: the header of a single read, else the row's time stamp.</summary>
    [JsonIgnore]
    public string? ETag { get; init; }
}
