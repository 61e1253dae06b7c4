namespace Visma.Customers;

/// <summary>
/// A debtor as written: what is null is left alone. Leave <see cref="Number"/> out and the number series gives one;
/// to choose one, set it together with <see cref="OverrideNumberSeries"/>.
/// </summary>
public sealed record CustomerUpdate
{
    public string? Number { get; init; }
    public bool? OverrideNumberSeries { get; init; }
    public string? Name { get; init; }
    public string? Status { get; init; }
    public string? AccountReference { get; init; }
    public string? CurrencyId { get; init; }
    public string? CustomerClassId { get; init; }

    /// <summary>On a change of class: take the class's values over.</summary>
    public bool? OverrideWithClassValues { get; init; }
    public string? CreditTermsId { get; init; }
    public bool? PrintInvoices { get; init; }
    public bool? AcceptAutoInvoices { get; init; }
    public bool? SendInvoicesByEmail { get; init; }
    public string? VatRegistrationId { get; init; }
    public string? CorporateId { get; init; }
    public string? VatZoneId { get; init; }
    public string? Gln { get; init; }
    public string? Note { get; init; }
    public AddressUpdate? MainAddress { get; init; }
    public ContactInfoUpdate? MainContact { get; init; }
    public AddressUpdate? InvoiceAddress { get; init; }
    public ContactInfoUpdate? InvoiceContact { get; init; }
    public AddressUpdate? DeliveryAddress { get; init; }
    public ContactInfoUpdate? DeliveryContact { get; init; }
    public string? PriceClassId { get; init; }
    public DefaultPaymentMethodUpdate? DefaultPaymentMethod { get; init; }
    public IReadOnlyList<AttributeLineUpdate>? AttributeLines { get; init; }
}
