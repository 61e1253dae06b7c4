using Integrations;
using Visma.Customers;

namespace CustomerService.Domain;

/// <summary>What a sale changes about a debtor that Visma has.</summary>
/// <remarks>
/// Only what the sale states and Visma has otherwise; nothing is ever blanked, and number, class, e-mail and delivery address stay
/// (each order carries its own delivery address). Where sale and debtor are of different kinds:
/// a person's private purchase changes nothing about a company; a company's purchase on a person's debtor gives it the registration
/// numbers, address and telephone, but keeps the person's name.
/// </remarks>
public static class DebtorDifference
{
    /// <summary>The update to send, or null when nothing differs.</summary>
    public static CustomerUpdate? Between(CustomerDto actual, WantedDebtor wanted, CustomerSettings settings)
    {
        var kind = DebtorKinds.Of(actual, settings);
        if (kind == DebtorKind.Company && wanted.Kind == DebtorKind.Person)
            return null;

        var name = kind == DebtorKind.Person && wanted.Kind == DebtorKind.Company ? null : Sameness.IfDifferent(wanted.Name, actual.Name);
        var update = new CustomerUpdate
        {
            Name = name,
            VatRegistrationId = Sameness.IfOtherNumber(wanted.VatNumber, actual.VatRegistrationId),
            CorporateId = Sameness.IfOtherNumber(wanted.ChamberOfCommerceNumber, actual.CorporateId),
            MainContact = Contact(actual.MainContact, wanted, name),
            MainAddress = Address(actual.MainAddress, wanted.Billing),
        };
        return update == new CustomerUpdate() ? null : update;
    }

    // The customer was found through a contact when the main contact has another address: then the details are that person's.
    private static ContactInfoUpdate? Contact(ContactInfoDto? actual, WantedDebtor wanted, string? name)
    {
        if (!wanted.Email.Is(actual?.Email))
            return null;

        var update = new ContactInfoUpdate
        {
            Name = name,
            Phone1 = Sameness.IfOtherNumber(wanted.Phone, actual?.Phone1),
            Web = Sameness.IfDifferent(wanted.Website, actual?.Web),
        };
        return update == new ContactInfoUpdate() ? null : update;
    }

    // An address is sent whole, so that never half of one stands beside half of another.
    private static AddressUpdate? Address(AddressDto? actual, WantedAddress? wanted)
    {
        if (wanted is null)
            return null;

        var same = Sameness.IfDifferent(wanted.Line1, actual?.AddressLine1) is null
            && Sameness.IfDifferent(wanted.Line2, actual?.AddressLine2) is null
            && Sameness.IfDifferent(wanted.Line3, actual?.AddressLine3) is null
            && Sameness.IfOtherNumber(wanted.PostalCode, actual?.PostalCode) is null
            && Sameness.IfDifferent(wanted.City, actual?.City) is null
            && Sameness.IfOtherNumber(wanted.Country, actual?.Country?.Id) is null;
        return same ? null : DebtorBody.Address(wanted, defaultCountry: null);
    }
}
