using Visma.Customers;
using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>Finds a person among a debtor's contacts. A mailbox may be shared, so the name counts as well.</summary>
public static class ContactMatch
{
    /// <summary>
    /// The contact with the same mailbox and the same name, active ones and older ones first; null when the person has none yet.
    /// A contact without a first name, or a sale without one, is the same person when the last name agrees.
    /// </summary>
    public static ContactDto? Among(IEnumerable<ContactDto> contacts, WantedContact wanted) => contacts
        .Where(contact => Same(contact.Email, wanted.Email) && IsPerson(contact, wanted))
        .OrderByDescending(contact => contact.Active != false)
        .ThenByDescending(contact => Same(contact.FirstName, wanted.FirstName))
        .ThenBy(contact => contact.ContactId)
        .FirstOrDefault();

    /// <summary>The update to send for a known contact, or null when nothing differs.</summary>
    public static ContactUpdate? Difference(ContactDto actual, WantedContact wanted)
    {
        var update = new ContactUpdate
        {
            FirstName = string.IsNullOrWhiteSpace(actual.FirstName) ? wanted.FirstName : null,
            Phone1 = Sameness.IfOtherNumber(wanted.Phone, actual.Phone1),
        };
        return update == new ContactUpdate() ? null : update;
    }

    /// <summary>What Visma is sent for a new contact.</summary>
    public static ContactUpdate Create(WantedContact wanted, string customerNumber) => new()
    {
        BusinessAccount = customerNumber,
        Active = true,
        SameAsAccount = true,
        FirstName = wanted.FirstName,
        LastName = wanted.LastName,
        Email = wanted.Email,
        Phone1 = wanted.Phone,
    };

    private static bool IsPerson(ContactDto contact, WantedContact wanted) =>
        Same(InOnePiece(contact), wanted.FullName)
        || (Same(contact.LastName, wanted.LastName) && (string.IsNullOrWhiteSpace(contact.FirstName) || wanted.FirstName is null));

    private static string InOnePiece(ContactDto contact) => $"{contact.FirstName?.Trim()} {contact.LastName?.Trim()}".Trim();

    private static bool Same(string? one, string? other) =>
        string.Equals(VismaText.Clean(one), VismaText.Clean(other), StringComparison.OrdinalIgnoreCase);
}
