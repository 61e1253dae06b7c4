using Contracts.Orders;
using MassTransit;

namespace OrderService.Saga;

/// <summary>The state machine's phrases for orders that change in CCV after they were taken in.</summary>
internal static class OrderChangeSteps
{
    /// <summary>Whether the order's row does not say so yet.</summary>
    public static bool IsNews(BehaviorContext<OrderTransfer, OrderChanged> context)
    {
        var (order, change) = (context.Saga, context.Message);
        return Differs(order, change)
            ? order.ChangeSeenAt is null || order.ChangedTotal != change.Total || order.ChangedToCancelled != change.Cancelled
            : order.ChangeSeenAt is not null;
    }

    public static EventActivityBinder<OrderTransfer, OrderChanged> NoteChange(this EventActivityBinder<OrderTransfer, OrderChanged> binder) =>
        binder.Then(context =>
        {
            var (order, change) = (context.Saga, context.Message);
            if (!Differs(order, change))
            {
                order.ForgetChange();
                return;
            }

            order.ChangeSeenAt = change.SeenAt;
            order.ChangedTotal = change.Total;
            order.ChangedToCancelled = change.Cancelled;
        });

    /// <summary>Its next try begins with reading it again. A replayed order is left as it is: a person may have edited its document.</summary>
    public static EventActivityBinder<OrderTransfer, OrderChanged> ReadBeforeNextTry(this EventActivityBinder<OrderTransfer, OrderChanged> binder) =>
        binder.Then(context =>
        {
            if (context.Saga is { ChangeSeenAt: not null, Replays: 0 } order)
                order.Step = OrderStep.ReadOrder;
        });

    public static void ForgetChange(this OrderTransfer order)
    {
        order.ChangeSeenAt = null;
        order.ChangedTotal = null;
        order.ChangedToCancelled = false;
    }

    private static bool Differs(OrderTransfer order, OrderChanged change) =>
        change.Cancelled || change.Total != order.Total || !string.Equals(change.Currency, order.Currency, StringComparison.OrdinalIgnoreCase);
}
