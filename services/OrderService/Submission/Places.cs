using System.Net.Mail;
using Contracts.Customers;
using Visma.Documents;
using Visma.SalesOrders;

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
            PostalCode = address.PostalCode,
            City = address.City,
            CountryId = address.CountryId,
        };
    }

    private static NewSalesOrderContact Contact(CustomerDetails customer, string? name, string? attention) => new(
        Text.Cut(name, Text.Name),
        Text.Cut(attention, Text.Name),
        Text.Cut(customer.Phone, Text.Phone),
        MailAddress.TryCreate(customer.Email, out _) ? customer.Email : null);

    private static NewSalesOrderAddress? Address(PostalAddress? address, OrderSubmission submission) =>
        address is null
            ? null
            : new NewSalesOrderAddress
            {
                Line1 = Text.Cut(address.Line1, Text.AddressLine),
                Line2 = Text.Cut(address.Line2, Text.AddressLine),
                PostalCode = Text.Cut(address.PostalCode, Text.PostalCode),
                City = Text.Cut(address.City, Text.City),
                CountryId = address.CountryCode ?? submission.Integration.Customers.DefaultCountry,
            };

    private static string? PersonOf(CustomerDetails customer)
    {
        var name = string.Join(' ', new[] { customer.FirstName, customer.LastName }.OfType<string>());
        return name.Length > 0 ? name : customer.FullName;
    }
}
