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
        using var turn = creates.TryBegin(command.Integration, command.CcvOrderId);
        if (turn is null || !await ledger.TryLeaseAsync(entry, integration.Orders.SubmitLease, cancellationToken))
            return await OvertakenAsync(command, cancellationToken);

        var document = await CreateOnceAsync(
            new Attempt(submission, entry, new Debtor(command.CustomerNumber, command.ContactId)),
            visma.For(integration.VismaConnection),
            cancellationToken);

        // It gets into the ledger when the saga has finished the order; until then the create that was noted, and the lease, speak for it.
        return new OrderSubmitted(command.CorrelationId, command.Attempt, document);
    }

    private async Task<DocumentLink> CreateOnceAsync(Attempt attempt, IVismaClient client, CancellationToken cancellationToken)
    {
        var (submission, entry, debtor) = attempt;
        var writer = DocumentWriters.For(submission);
        try
        {
            // An earlier attempt sent a create and nobody knows how it ended.
            if (entry.SubmittedAt is not null && await writer.FindAsync(client, submission, cancellationToken) is { } earlier)
                return earlier;
            return await writer.CreateAsync(client, submission, debtor, cancellationToken);
        }
        catch (UpstreamException e) when (e.Failure.Reason == FailureReason.UnknownOutcome)
        {
            // Not there yet does not mean it never will be: until Visma must have come to an end with the create, nobody may send another,
            // and that holds before the search, which may fail as well.
            var settled = await ledger.HoldAsync(entry, submission.Settings.SettleTime, cancellationToken);
            return await writer.FindAsync(client, submission, cancellationToken)
                ?? throw new FailureException(e.Failure with { RetryAt = settled }, e);
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

    private async Task<IAnswer> OvertakenAsync(SubmitOrder command, CancellationToken cancellationToken)
    {
        var entry = await ledger.FindAsync(command.Integration, command.CcvOrderId, cancellationToken) ?? throw NotReserved(command);
        if (entry.Document is { } document)
            return new OrderSubmitted(command.CorrelationId, command.Attempt, document);

        throw new FailureException(new Failure(
            FailureReason.Transient,
            $"Another attempt is creating the document of order {command.Reference} at this moment, or was cut off while it did.",
            "Nothing to do: the order is tried again when that attempt's time is up.",
            RetryAt: entry.LeasedUntil));
    }

    private static FailureException NotReserved(SubmitOrder command) => new(new Failure(
        FailureReason.Bug,
        $"Order {command.Reference} has no entry in the ledger, though its check is done.",
        "Replay the order from the start."));

    private sealed record Attempt(OrderSubmission Submission, LedgerEntry Entry, Debtor Debtor);
}
