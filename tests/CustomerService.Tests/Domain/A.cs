using Contracts.Customers;
using CustomerService.Domain;
using Integrations;
using Visma;
using Visma.Customers;

namespace CustomerService.Tests.Domain;

/// <summary>Customers, settings and debtors to vary on.</summary>
internal static class A
{
    public static readonly CustomerSettings Settings = new() { CompanyClass = "COMP", PersonClass = "PRIV", DefaultDebtor = "10000" };

    public static readonly PostalAddress Address = new("Markt 1", null, "6811 AA", "Arnhem", "Gelderland", "nl");

    public static readonly CustomerDetails Person =
        new("Piet@Example.com", null, "Piet", "Jansen", null, "+31 26 1234567", null, null, null, Address, null);

    public static readonly CustomerDetails Company = Person with
    {
        Email = "inkoop@example.com",
        Company = "Fietsen Jansen BV",
        VatNumber = "NL 0012.34.567.B01",
        ChamberOfCommerceNumber = "12 34 56 78",
        Website = "https://fietsen.example.com",
    };

    public static WantedDebtor Wanted(CustomerDetails customer, CustomerSettings? settings = null) =>
        WantedDebtor.Read(customer, EmailAddress.Read(customer.Email)!, settings ?? Settings);

    /// <summary>A debtor as Visma would have it after exactly this customer was written.</summary>
    public static CustomerDto DebtorOf(CustomerDetails customer, string number = "10042")
    {
        var wanted = Wanted(customer);
        return new CustomerDto
        {
            Number = number,
            Name = wanted.Name,
            Status = CustomerStatus.Active,
            CustomerClass = new IdDescription(wanted.Class),
            VatRegistrationId = wanted.VatNumber,
            CorporateId = wanted.ChamberOfCommerceNumber,
            MainContact = new ContactInfoDto { Name = wanted.Name, Email = wanted.Email.Key, Phone1 = wanted.Phone, Web = wanted.Website },
            MainAddress = new AddressDto
            {
                AddressLine1 = wanted.Billing?.Line1,
                AddressLine2 = wanted.Billing?.Line2,
                PostalCode = wanted.Billing?.PostalCode,
                City = wanted.Billing?.City,
                Country = new IdName(wanted.Billing?.Country),
            },
        };
    }
}
