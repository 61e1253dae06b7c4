using Contracts;
using Contracts.Orders;
using Integrations;
using Messaging.Steps;
using OrderService.Ledger;
using OrderService.Submission;
using Visma;

namespace OrderService.Consumers;

/// <summary>
/// First step: makes sure the sale can become a document at all, reserves its number, and asks Visma whether it is there already.
/// Idempotent by integration and CCV order id: it only reads, and reserves what it reserved before.
/// </summary>
internal sealed class CheckOrderExistsConsumer(
    IIntegrations integrations,
    SubmissionBuilder submissions,
    OrderLedger ledger,
    IVismaClientFactory visma,
    ILogger<CheckOrderExistsConsumer> logger) : StepConsumer<CheckOrderExists>(OrderStep.CheckOrderExists, logger)
{
    protected override async Task<IAnswer> HandleAsync(CheckOrderExists command, CancellationToken cancellationToken)
    {
        var integration = integrations.Get(command.Integration);
        var submission = await BuildAsync(command, integration, reserved: null, cancellationToken);
        var entry = await ledger.ReserveAsync(command.Integration, submission.Sale, cancellationToken);
        if (entry.Document is { } known)
            return new OrderFound(command.CorrelationId, command.Attempt, known, entry.CreatedByUs);
        if (entry.Reference != submission.Sale.Reference)
            submission = await BuildAsync(command, integration, entry.Reference, cancellationToken);

        var client = visma.For(integration.VismaConnection);
        if (await DocumentWriters.For(submission).FindAsync(client, submission, cancellationToken) is not { } found)
            return new OrderNotFound(command.CorrelationId, command.Attempt);

        var createdByUs = entry.SubmittedAt is not null;
        await ledger.LinkAsync(entry, found, createdByUs, cancellationToken);
        return new OrderFound(command.CorrelationId, command.Attempt, found, createdByUs);
    }

    private Task<OrderSubmission> BuildAsync(
        CheckOrderExists command, Integration integration, string? reserved, CancellationToken cancellationToken) =>
        submissions.BuildAsync(command.CorrelationId, command.Edition, command.Reference, reserved, integration, cancellationToken);
}
