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
    /// <exception cref="Upstream.FailureException">There is none, and why.</exception>
    public async Task<DebtorLink> FindAsync(string integrationId, CustomerDetails? customer, CancellationToken ct)
    {
        var integration = integrations.Get(integrationId);
        var route = DebtorRoute.For(customer, integration.Customers);
        if (route.Wanted is not { } wanted)
            return new DebtorLink(route.DefaultDebtor!, null);

        var fingerprint = CustomerFingerprint.Of(integration, wanted);
        return Trusted(await index.FindAsync(fingerprint, ct), fingerprint, integration.Customers)
            ?? await turns.InTurnAsync(fingerprint, turn => AskAsync(integration, wanted, fingerprint, turn), ct);
    }

    private async Task<DebtorLink> AskAsync(Integration integration, WantedDebtor wanted, CustomerFingerprint fingerprint, CancellationToken ct)
    {
        // Whoever had the turn before may have found it out for us.
        var known = await index.FindAsync(fingerprint, ct);
        if (Trusted(known, fingerprint, integration.Customers) is { } trusted)
            return trusted;

        var upsert = new DebtorUpsert(visma.For(integration.VismaConnection), integration.Customers, clock);
        var debtor = await upsert.RunAsync(wanted, known?.CustomerNumber, ct);
        await index.SaveAsync(fingerprint, debtor, ct);
        return debtor;
    }

    private DebtorLink? Trusted(KnownCustomer? known, CustomerFingerprint fingerprint, CustomerSettings settings) =>
        known is not null && known.ContentHash == fingerprint.Content && clock.GetUtcNow() - known.CheckedAt < settings.TrustFor
            ? new DebtorLink(known.CustomerNumber, known.ContactId)
            : null;
}
