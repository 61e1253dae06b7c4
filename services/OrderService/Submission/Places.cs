using System.Net.Mail;
using Contracts.Customers;
using Visma.Documents;
using Visma.SalesOrders;
using Visma.Texts;

namespace OrderService.Submission;

/// <summary>The sale's addresses in Visma's shapes. A document keeps its own, so that a sale on a collective debtor still says who and where.</summary>
internal static class Places
{
    public static NewSalesOrderPlace? Billing(OrderSubmission submission)
    {
        if (submission.Sale.Customer is not { } customer)
            return null;

        var address = Address(customer.Billing, submission);
        var name = customer.Company ?? PersonOf(customer);
        return address is null && name is null ? null : new NewSalesOrderPlace(Contact(customer, name, PersonOf(customer)), address);
    }

    public static NewSalesOrderShipping? Shipping(OrderSubmission submission)
    {
        if (submission.Sale.Customer is not { } customer || (customer.Delivery ?? customer.Billing) is not { } place)
            return null;

        var address = Address(place, submission);
        return address is null
            ? null
            : new NewSalesOrderShipping
            {
                Contact = Contact(customer, place.Attention ?? customer.Company ?? PersonOf(customer), PersonOf(customer)),
                Address = address,
            };
    }

    public static DocumentAddressUpdate? DocumentAddress(OrderSubmission submission)
    {
        if (Address(submission.Sale.Customer?.Billing, submission) is not { } address)
            return null;

        return new DocumentAddressUpdate
        {
            AddressLine1 = address.Line1,
            AddressLine2 = address.Line2,
            AddressLine3 = address.Line3,
            PostalCode = address.PostalCode,
            City = address.City,
            CountryId = address.CountryId,
        };
    }

    private static NewSalesOrderContact Contact(CustomerDetails customer, string? name, string? attention) => new(
        VismaText.Fit(name, FieldLengths.ContactName),
        VismaText.Fit(attention, FieldLengths.ContactName),
        VismaText.Fit(customer.Phone, FieldLengths.Phone),
        customer.Email is { Length: <= 254 } email && MailAddress.TryCreate(email, out _) ? email : null);

    private static NewSalesOrderAddress? Address(PostalAddress? address, OrderSubmission submission)
    {
        if (address is null)
            return null;

        var lines = AddressLines.Fit(address.Line1, address.Line2);
        return new NewSalesOrderAddress
        {
            Line1 = lines[0],
            Line2 = lines[1],
            Line3 = lines[2],
            PostalCode = VismaText.Fit(address.PostalCode, FieldLengths.PostalCode),
            City = VismaText.Fit(address.City, FieldLengths.City),
            CountryId = address.CountryCode ?? submission.Integration.Customers.DefaultCountry,
        };
    }

    private static string? PersonOf(CustomerDetails customer)
    {
        var name = string.Join(' ', new[] { customer.FirstName, customer.LastName }.OfType<string>());
        return name.Length > 0 ? name : customer.FullName;
    }
}
