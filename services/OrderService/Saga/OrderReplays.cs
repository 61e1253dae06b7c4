using Contracts.Orders;
using Integrations;
using MassTransit;
using OrderService.Domain;
using OrderService.Ledger;
using OrderService.Persistence;
using Upstream;

namespace OrderService.Saga;

/// <summary>Sets an order going again that stood still, or closes it: at a person's word.</summary>
internal sealed class OrderReplays(
    OrderDocuments documents, OrderLedger ledger, OrderCommands commands, IIntegrations integrations, TimeProvider clock)
{
    public async Task BeginAsync(BehaviorContext<OrderTransfer, ReplayOrder> context)
    {
        var (order, replay) = (context.Saga, context.Message);
        order.ReplayId = replay.ReplayId;
        order.Replays++;
        order.Edition++;
        order.Step = await FirstStepAsync(order, replay.From, context.CancellationToken);
        if (order.Step == OrderStep.CheckOrderExists)
            await RefreshAsync(order, context.CancellationToken);

        order.Failures = 0;
        order.ForgetFailure();
        order.FinishedAt = null;
        order.NotBefore = null;
        order.Rechecked = false;
        await commands.SendAsync(context, newAttempt: true);
    }

    /// <summary>What is kept of the failure shows again when the order is reopened; its document is erased for good.</summary>
    public Task ResolveAsync(BehaviorContext<OrderTransfer, ResolveOrder> context)
    {
        var order = context.Saga;
        order.LastActionId = context.Message.ActionId;
        order.ResumeAt = null;
        order.Held = false;
        order.OnTrial = false;
        order.FinishedAt = clock.GetUtcNow();
        return documents.EraseAsync(order.CorrelationId, context.CancellationToken);
    }

    private async Task<OrderStep> FirstStepAsync(OrderTransfer order, ReplayFrom from, CancellationToken cancellationToken)
    {
        if (from == ReplayFrom.Start || !await documents.ExistsAsync(order.CorrelationId, cancellationToken))
            return OrderStep.ReadOrder;
        return from == ReplayFrom.StoredDocument ? OrderStep.CheckOrderExists : order.Step;
    }

    // The document may have been edited, and the settings that form the number may have changed, which is the remedy for a number that is taken.
    private async Task RefreshAsync(OrderTransfer order, CancellationToken cancellationToken)
    {
        try
        {
            var document = await documents.GetAsync(order.CorrelationId, order.Reference, cancellationToken);
            var facts = OrderFacts.Of(document.Order, integrations.Get(order.Integration), order.CreatedAt);
            var reserved = await ledger.FindAsync(order.Integration, order.CcvOrderId, cancellationToken);
            order.Reference = reserved?.Reference ?? facts.Reference;
            order.Total = facts.Total;
            order.Currency = facts.Currency;
            order.CreatedAt = facts.CreatedAt;
        }
        catch (FailureException)
        {
            // The step that follows meets the same obstacle, and its answer says why.
        }
    }
}
