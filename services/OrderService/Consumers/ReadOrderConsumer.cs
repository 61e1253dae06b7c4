using Ccv;
using Contracts;
using Contracts.Failures;
using Contracts.Orders;
using Integrations;
using Messaging.Steps;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Ledger;
using OrderService.Persistence;
using OrderService.Saga;
using Upstream;

namespace OrderService.Consumers;

/// <summary>
/// The step before the first of a replay from the start: reads the order and its rows from CCV again and stores them. An order that would not be
/// taken in today is refused and what was stored stays, so that a person decides. Idempotent: it reads, and replaces what is stored.
/// </summary>
internal sealed class ReadOrderConsumer(
    IIntegrations integrations,
    ICcvClientFactory ccv,
    OrderDocuments documents,
    OrderLedger ledger,
    OrderDbContext database,
    ILogger<ReadOrderConsumer> logger) : StepConsumer<ReadOrder>(OrderStep.ReadOrder, logger)
{
    protected override async Task<IAnswer> HandleAsync(ReadOrder command, CancellationToken cancellationToken)
    {
        var integration = integrations.Get(command.Integration);
        var entry = await ledger.FindAsync(command.Integration, command.CcvOrderId, cancellationToken);
        var client = ccv.For(integration.CcvConnection);
        var order = await client.GetOrderAsync(command.CcvOrderId, cancellationToken) ?? throw Rereading.Gone(command.Reference, entry);
        if (Rereading.Objection(order, integration.Intake) is { } objection)
            throw Rereading.Refused(command.Reference, objection, entry);

        var rows = await client.GetOrderRowsAsync(command.CcvOrderId, cancellationToken);
        if (!await AskedForAsync(command, cancellationToken))
            throw Overtaken(command);
        await documents.ReplaceAsync(command.CorrelationId, command.Integration, new CcvOrderDocument(order, rows), cancellationToken);

        var facts = OrderFacts.Of(order, integration, otherwise: entry?.ReservedAt ?? DateTimeOffset.UnixEpoch);
        return new OrderRead(
            command.CorrelationId, command.Attempt, entry?.Reference ?? facts.Reference, facts.Total, facts.Currency, facts.CreatedAt);
    }

    // A command that comes late must not bring personal data back that was erased when the order was finished, nor undo an edit.
    private Task<bool> AskedForAsync(ReadOrder command, CancellationToken cancellationToken) => database.Transfers.AnyAsync(
        order => order.CorrelationId == command.CorrelationId
            && order.CurrentState == nameof(OrderTransferStateMachine.ReadingOrder)
            && order.Attempt == command.Attempt,
        cancellationToken);

    private static FailureException Overtaken(ReadOrder command) => new(new Failure(
        FailureReason.Transient,
        $"Order {command.Reference} went on while it was read again.",
        "Nothing to do."));
}
