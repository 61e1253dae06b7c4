using Contracts.Customers;
using Integrations;
using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>The debtor a sale asks for, in Visma's terms and lengths; what is null is not stated. Personal data.</summary>
public sealed record WantedDebtor
{
    public required DebtorKind Kind { get; init; }

    public required string Name { get; init; }

    public required EmailAddress Email { get; init; }

    public string? Phone { get; init; }

    public string? Website { get; init; }

    /// <summary>Companies only.</summary>
    public string? VatNumber { get; init; }

    /// <summary>Companies only.</summary>
    public string? ChamberOfCommerceNumber { get; init; }

    public WantedAddress? Billing { get; init; }

    public WantedAddress? Delivery { get; init; }

    /// <summary>The person behind the purchase, where the sale names one and the settings keep contacts.</summary>
    public WantedContact? Contact { get; init; }

    /// <summary>The class debtors of this kind are made in; null leaves Visma's default.</summary>
    public string? Class { get; init; }

    /// <summary>Reads a sale's customer: with a company name a company debtor with its contact, without one a person debtor.</summary>
    public static WantedDebtor Read(CustomerDetails customer, EmailAddress email, CustomerSettings settings)
    {
        var company = VismaText.Fit(customer.Company, settings.NameLength);
        var phone = VismaText.Fit(customer.Phone, FieldLengths.Phone);
        var person = PersonName.Read(customer);
        return new WantedDebtor
        {
            Kind = company is null ? DebtorKind.Person : DebtorKind.Company,
            Name = company ?? VismaText.Fit(person.InOnePiece ?? email.LocalPart, settings.NameLength)!,
            Email = email,
            Phone = phone,
            Website = VismaText.Fit(customer.Website, FieldLengths.Website),
            VatNumber = company is null ? null : RegistrationNumber.Read(customer.VatNumber),
            ChamberOfCommerceNumber = company is null ? null : RegistrationNumber.Read(customer.ChamberOfCommerceNumber),
            Billing = WantedAddress.Read(customer.Billing),
            Delivery = WantedAddress.Read(customer.Delivery),
            Contact = settings.CompanyContacts ? person.AsContact(email, phone, company) : null,
            Class = company is null ? Filled(settings.PersonClass) : Filled(settings.CompanyClass),
        };
    }

    /// <summary>Nothing that could give the customer away in a log.</summary>
    public override string ToString() => $"({Kind} debtor)";

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
