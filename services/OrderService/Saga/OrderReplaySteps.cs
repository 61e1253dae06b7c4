using Contracts.Orders;
using MassTransit;

namespace OrderService.Saga;

/// <summary>The state machine's phrases for what people ask of an order that stands still.</summary>
internal static class OrderReplaySteps
{
    public static EventActivityBinder<OrderTransfer, ReplayOrder> Replay(this EventActivityBinder<OrderTransfer, ReplayOrder> binder) =>
        binder.ThenAsync(context => Replays(context).BeginAsync(context));

    public static EventActivityBinder<OrderTransfer, ResolveOrder> Resolve(this EventActivityBinder<OrderTransfer, ResolveOrder> binder) =>
        binder.ThenAsync(context => Replays(context).ResolveAsync(context));

    /// <summary>The failure was kept, and is the order's failure again.</summary>
    public static EventActivityBinder<OrderTransfer, ReopenOrder> Reopen(this EventActivityBinder<OrderTransfer, ReopenOrder> binder) =>
        binder.Then(context => context.Saga.LastActionId = context.Message.ActionId);

    public static EventActivityBinder<OrderTransfer, OrderRead> KeepReading(this EventActivityBinder<OrderTransfer, OrderRead> binder) =>
        binder.Then(context =>
        {
            var (order, read) = (context.Saga, context.Message);
            order.Reference = read.Reference;
            order.Total = read.Total;
            order.Currency = read.Currency;
            order.CreatedAt = read.CreatedAt;
            order.Edition++;
            order.ForgetChange();
        });

    private static OrderReplays Replays(PipeContext context) =>
        context.GetPayload<IServiceProvider>().GetRequiredService<OrderReplays>();
}
