using Integrations;
using Visma.Customers;

namespace CustomerService.Domain;

/// <summary>What Visma is sent for a new debtor.</summary>
public static class DebtorBody
{
    /// <summary>
    /// Everything the sale states; the number comes from Visma's series, what the sale lacks from the class. The invoice address is left to
    /// follow the main address, as Visma has it for new debtors.
    /// </summary>
    public static CustomerUpdate Create(WantedDebtor wanted, CustomerSettings settings) => new()
    {
        Name = wanted.Name,
        CustomerClassId = wanted.Class,
        CreditTermsId = string.IsNullOrWhiteSpace(settings.PaymentTerms) ? null : settings.PaymentTerms.Trim(),
        VatRegistrationId = wanted.VatNumber,
        CorporateId = wanted.ChamberOfCommerceNumber,
        MainContact = new ContactInfoUpdate
        {
            Name = wanted.Name,
            Attention = wanted.Kind == DebtorKind.Company ? wanted.Contact?.FullName : null,
            Email = wanted.Email.Key,
            Phone1 = wanted.Phone,
            Web = wanted.Website,
        },
        MainAddress = Address(wanted.Billing ?? new WantedAddress(), settings.DefaultCountry),
        DeliveryAddress = wanted.Delivery is { } delivery && delivery != wanted.Billing ? Address(delivery, settings.DefaultCountry) : null,
    };

    /// <summary>The address as written; a country has to be named, else Visma cannot find the VAT zone.</summary>
    internal static AddressUpdate Address(WantedAddress address, string? defaultCountry) => new()
    {
        AddressLine1 = address.Line1,
        AddressLine2 = address.Line2,
        AddressLine3 = address.Line3,
        PostalCode = address.PostalCode,
        City = address.City,
        CountryId = address.Country ?? defaultCountry?.ToUpperInvariant(),
    };
}
