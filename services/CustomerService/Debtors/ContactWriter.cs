using Contracts.Failures;
using CustomerService.Domain;
using Integrations;
using Upstream;
using Visma.Customers;

namespace CustomerService.Debtors;

/// <summary>Keeps the person behind a company as a contact of the debtor, once.</summary>
internal sealed class ContactWriter(IVismaCustomers visma, CustomerSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan ComeBackIn = TimeSpan.FromSeconds(5);

    /// <summary>The id of a new debtor's contact.</summary>
    public async Task<int> CreateAsync(string number, WantedContact wanted, CancellationToken ct)
    {
        try
        {
            return await visma.CreateContactAsync(ContactMatch.Create(wanted, number), ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            return await FoundAsync(number, wanted, e, ct);
        }
    }

    private async Task<int> FoundAsync(string number, WantedContact wanted, UpstreamException lost, CancellationToken ct)
    {
        try
        {
            return ContactMatch.Among(await visma.GetCustomerContactsAsync(number, ct), wanted)?.ContactId
                ?? throw new FailureException(lost.Failure, lost);
        }
        catch (UpstreamException e) when (e.Failure.RetryCanHelp)
        {
            // That the search failed as well makes the outcome no clearer.
            throw new FailureException(lost.Failure, e);
        }
    }

    /// <summary>The id of a known debtor's contact, created or completed as the settings allow. Null where there is none.</summary>
    public async Task<int?> FindAsync(string number, WantedContact wanted, CancellationToken ct)
    {
        var contact = ContactMatch.Among(await visma.GetCustomerContactsAsync(number, ct), wanted);
        if (contact is null)
            return settings.Create ? await CreateAsync(number, wanted, ct) : null;

        if (settings.Update)
            await UpdateAsync(number, contact, wanted, ct);
        return contact.ContactId;
    }

    // Little is written here and seldom, so a contact somebody else is just changing is left for the next try.
    private async Task UpdateAsync(string number, ContactDto contact, WantedContact wanted, CancellationToken ct)
    {
        if (ContactMatch.Difference(contact, wanted) is not { } update)
            return;

        try
        {
            await visma.UpdateContactAsync(contact.ContactId, update, contact.ETag, ct);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Conflict)
        {
            throw CustomerFailures.ChangedMeanwhile(number, clock.GetUtcNow() + ComeBackIn, e);
        }
    }
}
