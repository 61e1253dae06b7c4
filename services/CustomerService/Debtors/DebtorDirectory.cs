using Contracts.Customers;
using CustomerService.Domain;
using CustomerService.Persistence;
using Integrations;
using Visma;

namespace CustomerService.Debtors;

/// <summary>Knows the debtor of every sale: by setting, from the index, or by asking Visma.</summary>
public sealed class DebtorDirectory(
    IIntegrations integrations, IVismaClientFactory visma, CustomerIndex index, CustomerTurns turns, TimeProvider clock)
{
    /// <summary>The debtor of a sale. May be asked again at any time with the same effect.</summary>
    /// <param name="integrationId">The integration.</param>
    /// <param name="customer">The customer as the sale states it.</param>
    /// <param name="fresh">Asks Visma whatever the index says.</param>
    /// <param name="ct">Stops the search.</param>
    /// <exception cref="Upstream.FailureException">There is none, and why.</exception>
    public async Task<DebtorLink> FindAsync(string integrationId, CustomerDetails? customer, bool fresh, CancellationToken ct)
    {
        var integration = integrations.Get(integrationId);
        var route = DebtorRoute.For(customer, integration.Customers);
        if (route.Wanted is not { } wanted)
            return new DebtorLink(route.DefaultDebtor!, null);

        var fingerprint = CustomerFingerprint.Of(integration, wanted);
        var asked = clock.GetUtcNow();
        var trustedSince = fresh ? asked : asked - integration.Customers.TrustFor;
        return Trusted(await index.FindAsync(fingerprint, ct), fingerprint, trustedSince)
            ?? await turns.InTurnAsync(fingerprint, turn => AskAsync(integration, wanted, fingerprint, trustedSince, turn), integration.Orders.SettleTime, ct);
    }

    private async Task<DebtorLink> AskAsync(
        Integration integration, WantedDebtor wanted, CustomerFingerprint fingerprint, DateTimeOffset trustedSince, CancellationToken ct)
    {
        // Whoever had the turn before may have found it out for us.
        var known = await index.FindAsync(fingerprint, ct);
        if (Trusted(known, fingerprint, trustedSince) is { } trusted)
            return trusted;

        var upsert = new DebtorUpsert(visma.For(integration.VismaConnection), integration.Customers, clock);
        var debtor = await upsert.RunAsync(wanted, known?.CustomerNumber, ct);
        await index.SaveAsync(fingerprint, debtor, ct);
        return debtor;
    }

    private static DebtorLink? Trusted(KnownCustomer? known, CustomerFingerprint fingerprint, DateTimeOffset since) =>
        known is not null && known.ContentHash == fingerprint.Content && known.CheckedAt > since
            ? new DebtorLink(known.CustomerNumber, known.ContactId)
            : null;
}
