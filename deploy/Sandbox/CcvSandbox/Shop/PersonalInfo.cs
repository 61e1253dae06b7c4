using System.Text.Json.Nodes;
using SandboxKit.Seed;

namespace CcvSandbox.Shop;

/// <summary>The customer block of users and orders.</summary>
public static class PersonalInfo
{
    public static JsonObject Of(SeedCustomer customer) => new()
    {
        ["billingaddress"] = Billing(customer),
        ["deliveryaddress"] = Delivery(customer),
        ["email"] = customer.Email,
        ["customertype"] = customer.IsCompany ? "b2b" : "b2c",
        ["reference"] = null,
        ["btw"] = customer.VatNumber,
        ["kvk"] = customer.ChamberOfCommerceNumber,
    };

    private static JsonObject Billing(SeedCustomer customer)
    {
        var block = Delivery(customer);
        block.Insert(2, "first_name", customer.FirstName);
        block.Insert(3, "last_name", customer.LastName);
        return block;
    }

    private static JsonObject Delivery(SeedCustomer customer)
    {
        var address = customer.Address;
        return new()
        {
            ["gender"] = customer.Gender,
            ["initials"] = $"{customer.FirstName[0]}.",
            ["full_name"] = customer.FullName,
            ["company"] = customer.Company,
            ["address_line_1"] = address.Line1,
            ["address_line_2"] = null,
            ["street"] = address.Street,
            ["housenumber"] = address.HouseNumber,
            ["housenumber_suffix"] = address.HouseNumberSuffix,
            ["zipcode"] = address.PostalCode,
            ["city"] = address.City,
            ["province"] = null,
            ["country"] = address.Country,
            ["country_code"] = address.CountryCode,
            ["telephone"] = customer.Telephone,
            ["mobile"] = null,
            ["comment"] = null,
        };
    }
}
