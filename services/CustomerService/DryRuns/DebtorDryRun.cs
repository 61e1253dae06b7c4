using System.Text.Json.Nodes;
using Contracts.Customers;
using CustomerService.Debtors;
using CustomerService.Domain;
using Integrations;
using Integrations.DryRuns;
using Upstream;
using Visma;

namespace CustomerService.DryRuns;

/// <summary>Looks for the debtors of sales as production does, with a client of Visma that does not write.</summary>
internal sealed class DebtorDryRun(IVismaClientFactory visma, TimeProvider clock) : IDebtorDryRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<IReadOnlyList<TriedDebtor>> RunAsync(Integration integration, IReadOnlyList<CustomerDetails?> customers, CancellationToken cancellationToken)
    {
        using var insisted = Circuit.Insist();
        var ends = clock.GetUtcNow() + Patience;
        var upsert = new DebtorUpsert(visma.Rehearse(integration.VismaConnection), integration.Customers, clock);
        var tried = new List<TriedDebtor>();
        foreach (var customer in customers)
            tried.Add(clock.GetUtcNow() < ends ? await TryAsync(customer, integration, upsert, cancellationToken) : new TriedDebtor(TriedDebtorOutcome.NotTried, null));
        return tried;
    }

    private static async Task<TriedDebtor> TryAsync(CustomerDetails? customer, Integration integration, DebtorUpsert upsert, CancellationToken cancellationToken)
    {
        try
        {
            var route = DebtorRoute.For(customer, integration.Customers);
            if (route.Wanted is not { } wanted)
                return new TriedDebtor(TriedDebtorOutcome.Known, route.DefaultDebtor);
            var debtor = await upsert.RunAsync(wanted, knownNumber: null, cancellationToken);
            return new TriedDebtor(TriedDebtorOutcome.Known, debtor.Number);
        }
        catch (RehearsedWriteException write)
        {
            var body = new JsonObject { ["method"] = write.Method, ["path"] = write.Path, ["body"] = JsonNode.Parse(write.Body.Span) };
            var creates = write is { Method: "POST", Path: "/v1/customer" };
            return new TriedDebtor(creates ? TriedDebtorOutcome.WouldCreate : TriedDebtorOutcome.WouldUpdate, write.Path.StartsWith("/v1/customer/", StringComparison.Ordinal) ? write.Number : null) { Body = body };
        }
        catch (FailureException e)
        {
            return new TriedDebtor(TriedDebtorOutcome.WouldFail, null) { Failure = e.Failure };
        }
    }
}
