using Ccv;
using Contracts.Orders;
using Integrations;
using Integrations.DryRuns;
using OrderService.Domain;
using OrderService.Submission;
using Upstream;
using Visma;

namespace OrderService.DryRuns;

/// <summary>
/// Sends the till's newest orders through the filter, the reader, the document's factory and the writer of production, with a client of Visma that does not write.
/// </summary>
internal sealed class OrderDryRun(ICcvClientFactory ccv, IVismaClientFactory visma, IServiceScopeFactory scopes, TimeProvider clock) : IOrderDryRun
{
    /// <summary>A person waits for it, and the gateway not for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<IReadOnlyList<TriedOrder>> RunAsync(Integration integration, int last, CancellationToken cancellationToken)
    {
        using var insisted = Circuit.Insist();
        var ends = clock.GetUtcNow() + Patience;
        var till = ccv.For(integration.CcvConnection);
        var books = new RehearsedBooks(visma.Rehearse(integration.VismaConnection), integration);
        var tried = new List<TriedOrder>();
        await foreach (var order in till.ListOrdersAsync(new CcvOrderFilter { Sort = CcvOrderSort.CreateDateDescending }, cancellationToken))
        {
            tried.Add(clock.GetUtcNow() < ends ? await TryAsync(order, integration, till, books, cancellationToken) : Facts(order, integration, TriedOutcome.NotTried));
            if (tried.Count == last)
                break;
        }

        return tried;
    }

    private async Task<TriedOrder> TryAsync(CcvOrder order, Integration integration, ICcvClient till, RehearsedBooks books, CancellationToken cancellationToken)
    {
        var verdict = OrderFilter.Decide(order, integration.Intake);
        var why = OrderFilter.WhyLeftOut(order, integration.Intake);
        if (verdict == FilterVerdict.Watch)
            return Facts(order, integration, TriedOutcome.NotYet) with { Why = "It is unpaid, unfinished or has a status that does not pass yet; it is looked at again until it passes." };
        if (why is not null and not LeftOutReason.BeforeStartDate)
            return Facts(order, integration, TriedOutcome.LeftOut) with { Why = Words(why.Value) };

        // What was sold before the start is what there is to try out with: it shows what one sold after it would become.
        var note = why is null ? null : Words(why.Value);
        try
        {
            return await BookAsync(order, integration, till, books, cancellationToken) with { Why = note };
        }
        catch (FailureException e)
        {
            return Facts(order, integration, TriedOutcome.WouldFail) with { Failure = e.Failure, Why = note };
        }
    }

    private async Task<TriedOrder> BookAsync(CcvOrder order, Integration integration, ICcvClient till, RehearsedBooks books, CancellationToken cancellationToken)
    {
        var document = new CcvOrderDocument(order, await till.GetOrderRowsAsync(order.Id, cancellationToken));
        var submission = SubmissionBuilder.Of(document, reserved: null, integration);
        var existing = await KnownAsync(integration, order, cancellationToken) ?? await books.FindAsync(submission, cancellationToken);
        if (existing is not null)
            return Facts(order, integration, TriedOutcome.AlreadyThere) with { Existing = existing };
        await books.DemandItemsAsync(submission, cancellationToken);
        return Facts(order, integration, TriedOutcome.WouldCreate) with
        {
            Document = await books.DocumentAsync(submission, cancellationToken),
            NeedsDebtor = true,
            Customer = submission.Sale.Customer,
        };
    }

    private async Task<DocumentLink?> KnownAsync(Integration integration, CcvOrder order, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var entry = await scope.ServiceProvider.GetRequiredService<Ledger.OrderLedger>().FindAsync(integration.Id, order.Id, cancellationToken);
        return entry?.Document;
    }

    private TriedOrder Facts(CcvOrder order, Integration integration, TriedOutcome outcome)
    {
        var facts = OrderFacts.Of(order, integration, otherwise: clock.GetUtcNow());
        return new TriedOrder(order.Id, facts.Reference, order.CreateDate, facts.Total, facts.Currency, outcome);
    }

    private static string Words(LeftOutReason reason) => reason switch
    {
        LeftOutReason.BeforeStartDate => "It was made before intake.startDate and stays where it is; tried as if it had been made after it.",
        LeftOutReason.Cancelled => "It is cancelled.",
        LeftOutReason.OtherPaymethod => "It is paid in a way that intake.paymethods leaves out.",
        _ => "It is left out.",
    };
}
