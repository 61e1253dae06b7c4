using Ccv;
using Contracts.Customers;

namespace OrderService.Domain;

/// <summary>Reads the customer out of CCV's order: names and addresses come in one piece or in parts, both are understood.</summary>
public static class CustomerReader
{
    /// <summary>The customer, or null for a walk-in sale.</summary>
    public static CustomerDetails? Read(CcvCustomer? customer)
    {
        if (customer is null)
            return null;

        var billing = customer.BillingAddress;
        var delivery = customer.DeliveryAddress;
        return new CustomerDetails(
            Filled(customer.Email),
            Filled(billing?.Company),
            Filled(billing?.FirstName) ?? Filled(billing?.Initials),
            Filled(billing?.LastName),
            Filled(billing?.FullName) ?? Filled(delivery?.FullName),
            Filled(billing?.Telephone) ?? Filled(billing?.Mobile) ?? Filled(delivery?.Telephone) ?? Filled(delivery?.Mobile),
            Filled(customer.VatNumber),
            Filled(customer.ChamberOfCommerceNumber),
            Filled(customer.Website),
            Address(billing),
            Address(delivery));
    }

    /// <summary>Where the goods go, else where the bill goes; null when neither says.</summary>
    public static string? CountryOf(CcvCustomer? customer) =>
        Country(customer?.DeliveryAddress) ?? Country(customer?.BillingAddress);

    private static PostalAddress? Address(CcvAddress? address)
    {
        if (address is null)
            return null;

        var line1 = Filled(address.AddressLine1);
        var street = Street(address);
        var result = new PostalAddress(
            line1 ?? street,
            Filled(address.AddressLine2),
            Filled(address.Zipcode),
            Filled(address.City),
            Filled(address.Province),
            Country(address),
            Filled(address.Company) ?? Filled(address.FullName));
        return result is { Line1: null, Line2: null, PostalCode: null, City: null, CountryCode: null } ? null : result;
    }

    private static string? Street(CcvAddress address)
    {
        var street = Filled(address.Street);
        var number = $"{Filled(address.HouseNumber)}{Filled(address.HouseNumberSuffix)}";
        return street is null ? null : number is "" or "0" ? street : $"{street} {number}";
    }

    private static string? Country(CcvAddress? address) =>
        Filled(address?.CountryCode)?.ToUpperInvariant() switch
        {
            // In daily use, and in VAT numbers, two countries go by letters that are not their ISO code.
            "UK" => "GB",
            "EL" => "GR",
            { Length: 2 } code => code,
            _ => null,
        };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
