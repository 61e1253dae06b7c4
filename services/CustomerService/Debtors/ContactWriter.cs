using Contracts.Failures;
using CustomerService.Domain;
using Integrations;
using Upstream;
using Visma.Customers;

namespace CustomerService.Debtors;

/// <summary>Keeps the person behind a company as a contact of the debtor, once.</summary>
internal sealed class ContactWriter(IVismaCustomers visma, CustomerSettings settings)
{
    /// <summary>The id of a new debtor's contact.</summary>
    public async Task<int> CreateAsync(string number, WantedContact wanted, CancellationToken ct)
    {
        try
        {
            return await visma.CreateContactAsync(ContactMatch.Create(wanted, number), ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            if (ContactMatch.Among(await visma.GetCustomerContactsAsync(number, ct), wanted) is { } contact)
                return contact.ContactId;
            throw;
        }
    }

    /// <summary>The id of a known debtor's contact, created or completed as the settings allow. Null where there is none.</summary>
    public async Task<int?> FindAsync(string number, WantedContact wanted, CancellationToken ct)
    {
        var contact = ContactMatch.Among(await visma.GetCustomerContactsAsync(number, ct), wanted);
        if (contact is null)
            return settings.Create ? await CreateAsync(number, wanted, ct) : null;

        if (settings.Update && ContactMatch.Difference(contact, wanted) is { } update)
            await visma.UpdateContactAsync(contact.ContactId, update, contact.ETag, ct);
        return contact.ContactId;
    }
}
