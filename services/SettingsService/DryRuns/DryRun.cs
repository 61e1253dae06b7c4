using Integrations;
using Integrations.DryRuns;

namespace SettingsService.DryRuns;

/// <summary>Tries an integration out on the till's newest orders and puts together what the services say.</summary>
internal sealed class DryRun(IOrderDryRun orders, IDebtorDryRun debtors)
{
    public async Task<DryRunReport> RunAsync(Integration integration, int last, CancellationToken cancellationToken)
    {
        var tried = await orders.RunAsync(integration, last, cancellationToken);
        var needing = tried.Where(order => order.NeedsDebtor).ToList();
        var found = needing.Count == 0 ? [] : await debtors.RunAsync(integration, [.. needing.Select(order => order.Customer)], cancellationToken);
        var debtorOf = needing.Zip(found).ToDictionary(pair => pair.First.CcvOrderId, pair => pair.Second);
        List<DryRunOrder> result = [.. tried.Select(order => Of(order, debtorOf.GetValueOrDefault(order.CcvOrderId)))];
        return new DryRunReport(
            integration.Id, integration.Version,
            Enum.GetValues<TriedOutcome>().ToDictionary(outcome => outcome, outcome => result.Count(order => order.Outcome == outcome)),
            result);
    }

    private static DryRunOrder Of(TriedOrder order, TriedDebtor? debtor)
    {
        var fails = debtor?.Failure is not null;
        if (debtor is { Outcome: TriedDebtorOutcome.Known, Number: { } number })
            Name(order, number);
        return new DryRunOrder(
            order.CcvOrderId, order.Reference, order.CreatedAt, order.Total, order.Currency, fails ? TriedOutcome.WouldFail : order.Outcome, order.Why,
            order.Failure ?? debtor?.Failure, order.Existing,
            debtor is null || fails ? null : new DryRunDebtor(debtor.Outcome, debtor.Number, debtor.Body), fails ? null : order.Document);
    }

    // The document was made before anybody knew for whom.
    private static void Name(TriedOrder order, string number)
    {
        if (order.Document?["body"] is not System.Text.Json.Nodes.JsonObject body)
            return;
        if (body["customer"] is System.Text.Json.Nodes.JsonObject customer && customer.ContainsKey("id"))
            customer["id"] = number;
        else if (body["customerNumber"] is System.Text.Json.Nodes.JsonObject wrapped && wrapped.ContainsKey("value"))
            wrapped["value"] = number;
    }
}
