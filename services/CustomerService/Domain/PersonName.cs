using Contracts.Customers;
using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>A person's name as a sale has it: in parts, in one piece, or not at all. A name in one piece is never taken apart.</summary>
public sealed record PersonName(string? First, string? Last, string? Full)
{
    /// <summary>First and last name, else the full name; null when there is none.</summary>
    public string? InOnePiece => (First, Last) switch
    {
        (null, null) => Full,
        (null, _) => Full ?? Last,
        (_, null) => Full ?? First,
        _ => $"{First} {Last}",
    };

    /// <summary>The name the customer gave.</summary>
    public static PersonName Read(CustomerDetails customer) => new(
        VismaText.Fit(customer.FirstName, FieldLengths.FirstName),
        VismaText.Fit(customer.LastName, FieldLengths.LastName),
        VismaText.Fit(customer.FullName, FieldLengths.ContactName));

    /// <summary>The person as a contact; null when the sale names none, or names the company once more.</summary>
    public WantedContact? AsContact(EmailAddress email, string? phone, string? company)
    {
        var last = Last ?? VismaText.Fit(Full ?? First, FieldLengths.LastName);
        if (last is null || string.Equals(InOnePiece, company, StringComparison.OrdinalIgnoreCase))
            return null;

        return new WantedContact { FirstName = Last is null ? null : First, LastName = last, Email = email.Key, Phone = phone };
    }

    /// <summary>Nothing that could give the person away in a log.</summary>
    public override string ToString() => "(a person's name)";
}
