using CustomerService.Domain;
using Integrations;
using Visma.Customers;

namespace CustomerService.Debtors;

/// <summary>Brings Visma in line with what a sale says about its customer: find, else create; update what differs; then the contact.</summary>
internal sealed class DebtorUpsert(IVismaCustomers visma, CustomerSettings settings, TimeProvider clock)
{
    private readonly DebtorSearch search = new(visma, settings);
    private readonly ContactWriter contacts = new(visma, settings, clock);

    /// <summary>The customer's debtor. <paramref name="knownNumber"/> is where it was last found, if it was.</summary>
    public async Task<DebtorLink> RunAsync(WantedDebtor wanted, string? knownNumber, CancellationToken ct)
    {
        var writer = new DebtorWriter(visma, search, settings, clock);
        var debtor = await KnownAsync(wanted, knownNumber, ct) ?? await search.FindAsync(wanted, ct);
        if (debtor is null)
        {
            var number = await writer.CreateAsync(wanted, ct);
            return new DebtorLink(number, await NewContactAsync(number, wanted, ct));
        }

        if (settings.Update)
            await writer.UpdateAsync(debtor, wanted, ct);
        return new DebtorLink(debtor.Number!, await ContactAsync(debtor, wanted, ct));
    }

    // One call by number instead of a search, as long as the debtor is still the address's own and orders can be booked on it.
    private async Task<CustomerDto?> KnownAsync(WantedDebtor wanted, string? number, CancellationToken ct) =>
        number is not null && await visma.GetCustomerAsync(number, ct) is { } debtor
            && wanted.Email.Is(debtor.MainContact?.Email) && DebtorChoice.IsUsable(debtor)
            ? debtor
            : null;

    private async Task<int?> NewContactAsync(string number, WantedDebtor wanted, CancellationToken ct) =>
        wanted is { Kind: DebtorKind.Company, Contact: { } person } ? await contacts.CreateAsync(number, person, ct) : null;

    private async Task<int?> ContactAsync(CustomerDto debtor, WantedDebtor wanted, CancellationToken ct)
    {
        var kind = DebtorKinds.Of(debtor, settings);
        var isCompany = kind == DebtorKind.Company || (kind == DebtorKind.Unknown && wanted.Kind == DebtorKind.Company);
        return isCompany && wanted.Contact is { } person ? await contacts.FindAsync(debtor.Number!, person, ct) : null;
    }
}
