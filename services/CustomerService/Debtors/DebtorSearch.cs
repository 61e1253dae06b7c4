using CustomerService.Domain;
using Integrations;
using Visma.Customers;

namespace CustomerService.Debtors;

/// <summary>Finds the debtor of an e-mail address in Visma: among the debtors' main contacts, else through the people behind them.</summary>
internal sealed class DebtorSearch(IVismaCustomers visma, CustomerSettings settings)
{
    // People with one address at more debtors than this are no people; each debtor costs a call.
    private const int MaxDebtors = 10;

    /// <summary>The debtor, or null when there is none.</summary>
    public async Task<CustomerDto?> FindAsync(WantedDebtor wanted, CancellationToken ct)
    {
        var hits = await ByMainContactAsync(wanted.Email, ct);
        return DebtorChoice.Among(hits.Count > 0 ? hits : await ByPersonAsync(wanted.Email, ct), wanted, settings);
    }

    private async Task<IReadOnlyList<CustomerDto>> ByMainContactAsync(EmailAddress email, CancellationToken ct)
    {
        var hits = await ByMainContactAsync(email.Key, email, ct);

        // Whether Visma's search minds capitals is not documented.
        return hits.Count == 0 && email.Stated != email.Key ? await ByMainContactAsync(email.Stated, email, ct) : hits;
    }

    private async Task<List<CustomerDto>> ByMainContactAsync(string spelling, EmailAddress email, CancellationToken ct) =>
        [.. (await visma.FindCustomersByEmailAsync(spelling, ct)).Where(debtor => debtor.Number is not null && email.Is(debtor.MainContact?.Email))];

    private async Task<IReadOnlyList<CustomerDto>> ByPersonAsync(EmailAddress email, CancellationToken ct)
    {
        var numbers = (await visma.FindContactsByEmailAsync(email.Key, ct))
            .Where(contact => contact.Active != false && email.Is(contact.Email) && !string.IsNullOrWhiteSpace(contact.BusinessAccount))
            .Select(contact => contact.BusinessAccount!.Trim())
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(OldestNumber.First)
            .Take(MaxDebtors);

        // A contact may belong to a supplier: then there is no debtor of that number.
        var debtors = await Task.WhenAll(numbers.Select(number => visma.GetCustomerAsync(number, ct)));
        return [.. debtors.OfType<CustomerDto>()];
    }
}
