using Contracts;
using Contracts.Failures;
using Contracts.Orders;
using Integrations;
using Messaging.Steps;
using OrderService.Ledger;
using OrderService.Persistence;
using OrderService.Submission;
using Upstream;
using Visma;

namespace OrderService.Consumers;

/// <summary>
/// Last step: creates the document, once. Idempotent by the ledger's entry: a lease lets one attempt create at a time, and whoever comes
/// after an attempt whose end is unknown searches before creating.
/// </summary>
internal sealed class SubmitOrderConsumer(
    IIntegrations integrations,
    SubmissionBuilder submissions,
    OrderLedger ledger,
    CreatesUnderWay creates,
    IVismaClientFactory visma,
    TimeProvider clock,
    ILogger<SubmitOrderConsumer> logger) : StepConsumer<SubmitOrder>(OrderStep.SubmitOrder, logger)
{
    protected override async Task<IAnswer> HandleAsync(SubmitOrder command, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(command.Integration, command.CcvOrderId, cancellationToken) ?? throw NotReserved(command);
        if (entry.Document is { } known)
            return new OrderSubmitted(command.CorrelationId, command.Attempt, known);

        var integration = integrations.Get(command.Integration);
        var submission = await submissions.BuildAsync(
            command.CorrelationId, command.Edition, command.Reference, entry.Reference, integration, cancellationToken);
        var client = visma.For(integration.VismaConnection);
        using var turn = creates.TryBegin(command.Integration, command.CcvOrderId);

        // An attempt that is cut off may have sent its create at the last moment, and Visma still be busy with it: nobody else creates before that
        // is over. An attempt that comes to its own end gives the right back at once.
        if (turn is null || !await ledger.TryLeaseAsync(entry, integration.Orders.SubmitLease + integration.Orders.SettleTime, cancellationToken))
            return await OvertakenAsync(command, submission, client, cancellationToken);

        var document = await CreateOnceAsync(
            new Attempt(submission, entry, new Debtor(command.CustomerNumber, command.ContactId)), client, cancellationToken);

        // It gets into the ledger when the saga has finished the order; until then the create that was noted, and the lease, speak for it.
        return new OrderSubmitted(command.CorrelationId, command.Attempt, document);
    }

    private async Task<DocumentLink> CreateOnceAsync(Attempt attempt, IVismaClient client, CancellationToken cancellationToken)
    {
        var (submission, entry, debtor) = attempt;
        var writer = DocumentWriters.For(submission);
        using var time = new CancellationTokenSource(submission.Settings.SubmitLease, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            // An earlier attempt sent a create and nobody knows how it ended.
            if (entry.SubmittedAt is not null && await writer.FindAsync(client, submission, either.Token) is { } earlier)
                return earlier;
            return await writer.CreateAsync(client, submission, debtor, either.Token);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            // Not there yet does not mean it never will be: until Visma must have come to an end with the create, nobody may send another,
            // and that holds before the search, which may fail as well.
            return await SettleAsync(attempt, client, e.Failure, cancellationToken);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return await SettleAsync(attempt, client, CutOff(submission), cancellationToken);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.Conflict)
        {
            if (await writer.FindAsync(client, submission, cancellationToken) is { } existing)
                return existing;
            await ledger.ReleaseAsync(entry, cancellationToken);
            throw;
        }
        catch (UpstreamException)
        {
            await ledger.ReleaseAsync(entry, cancellationToken);
            throw;
        }
    }

    private async Task<DocumentLink> SettleAsync(Attempt attempt, IVismaClient client, Failure failure, CancellationToken cancellationToken)
    {
        var (submission, entry, _) = attempt;
        var settled = await ledger.HoldAsync(entry, submission.Settings.SettleTime, cancellationToken);
        try
        {
            return await DocumentWriters.For(submission).FindAsync(client, submission, cancellationToken)
                ?? throw new FailureException(failure with { RetryAt = settled });
        }
        catch (UpstreamException e)
        {
            // That the search failed as well makes the outcome no clearer.
            throw new FailureException(failure with { RetryAt = settled }, e);
        }
    }

    private static Failure CutOff(OrderSubmission submission) => new(
        FailureReason.UnknownOutcome,
        $"Creating the document of order {submission.Sale.Reference} took too long and was given up: it may have been created.",
        "Nothing needs to be done: Visma is searched for it before it is tried again.");

    private async Task<IAnswer> OvertakenAsync(
        SubmitOrder command, OrderSubmission submission, IVismaClient client, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(command.Integration, command.CcvOrderId, cancellationToken) ?? throw NotReserved(command);
        if (entry.Document is { } document)
            return new OrderSubmitted(command.CorrelationId, command.Attempt, document);

        // The other attempt's own time is up: it was cut off, and most such creates are in Visma.
        var ends = entry.LeasedUntil - submission.Settings.SettleTime;
        var isCutOff = ends <= clock.GetUtcNow();
        if (isCutOff && await DocumentWriters.For(submission).FindAsync(client, submission, cancellationToken) is { } found)
            return new OrderSubmitted(command.CorrelationId, command.Attempt, found);

        throw new FailureException(new Failure(
            FailureReason.UnknownOutcome,
            $"Another attempt is creating the document of order {command.Reference} at this moment, or was cut off while it did.",
            "Nothing to do: the order is tried again when that attempt's time is up.",
            RetryAt: isCutOff ? entry.LeasedUntil : ends));
    }

    private static FailureException NotReserved(SubmitOrder command) => new(new Failure(
        FailureReason.Bug,
        $"Order {command.Reference} has no entry in the ledger, though its check is done.",
        "Replay the order from the start."));

    private sealed record Attempt(OrderSubmission Submission, LedgerEntry Entry, Debtor Debtor);
}
