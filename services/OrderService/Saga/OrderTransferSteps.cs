using Contracts.Customers;
using Contracts.Orders;
using MassTransit;

namespace OrderService.Saga;

/// <summary>The phrases of the state machine: what happens to the order, apart from the state it goes to.</summary>
internal static class OrderTransferSteps
{
    public static EventActivityBinder<OrderTransfer, OrderReceived> TakeOn(this EventActivityBinder<OrderTransfer, OrderReceived> binder) =>
        binder.Then(context =>
        {
            var (order, received) = (context.Saga, context.Message);
            order.Integration = received.Integration;
            order.CcvOrderId = received.CcvOrderId;
            order.Reference = received.Reference;
            order.Total = received.Total;
            order.Currency = received.Currency;
            order.CreatedAt = received.CreatedAt;
            order.ReceivedAt = received.ReceivedAt;
        });

    /// <summary>Begins a step: a new attempt, counted from nothing.</summary>
    public static EventActivityBinder<OrderTransfer, T> Ask<T>(this EventActivityBinder<OrderTransfer, T> binder, OrderStep step)
        where T : class =>
        binder.ThenAsync(context =>
        {
            FlowSteps.NotePassed(context);
            context.Saga.Step = step;
            context.Saga.Failures = 0;
            context.Saga.ForgetFailure();
            return context.Service<OrderCommands>().SendAsync(context, newAttempt: true);
        });

    /// <summary>Tries the step again after waiting: a new attempt, so that answers to the old one no longer count.</summary>
    public static EventActivityBinder<OrderTransfer, ResumeOrder> AskNext(this EventActivityBinder<OrderTransfer, ResumeOrder> binder) =>
        binder.ThenAsync(context => context.Service<OrderCommands>().SendAsync(context, newAttempt: true));

    /// <summary>No answer came: the command goes out again as the same attempt, so that whichever answer comes first counts.</summary>
    public static EventActivityBinder<OrderTransfer, ResumeOrder> AskAgain(this EventActivityBinder<OrderTransfer, ResumeOrder> binder) =>
        binder.ThenAsync(context => context.Service<OrderCommands>().SendAsync(context, newAttempt: false));

    public static EventActivityBinder<OrderTransfer, T> TransitionToStep<T>(
        this EventActivityBinder<OrderTransfer, T> binder, OrderTransferStateMachine machine)
        where T : class =>
        Enum.GetValues<OrderStep>().Aggregate(binder, (chain, step) =>
            chain.If(context => context.Saga.Step == step, then => then.TransitionTo(machine.StateOf(step))));

    public static EventActivityBinder<OrderTransfer, CustomerUpserted> KeepCustomer(
        this EventActivityBinder<OrderTransfer, CustomerUpserted> binder) =>
        binder.Then(context =>
        {
            context.Saga.CustomerNumber = context.Message.CustomerNumber;
            context.Saga.ContactId = context.Message.ContactId;
        });

    public static EventActivityBinder<OrderTransfer, T> Link<T>(
        this EventActivityBinder<OrderTransfer, T> binder, Func<T, DocumentLink> document)
        where T : class =>
        binder.Then(context =>
        {
            var link = document(context.Message);
            context.Saga.DocumentKind = link.Kind;
            context.Saga.DocumentType = link.Type;
            context.Saga.DocumentNumber = link.Number;
        });

    public static EventActivityBinder<OrderTransfer, StepFailed> Postpone(this EventActivityBinder<OrderTransfer, StepFailed> binder) =>
        binder.ThenAsync(context => context.Service<OrderEndings>().PostponeAsync(context));

    public static EventActivityBinder<OrderTransfer, StepFailed> FinishFailed(this EventActivityBinder<OrderTransfer, StepFailed> binder) =>
        binder.ThenAsync(context => context.Service<OrderEndings>().FailAsync(context));

    public static EventActivityBinder<OrderTransfer, T> FinishTransferred<T>(this EventActivityBinder<OrderTransfer, T> binder)
        where T : class =>
        binder.ThenAsync(context => context.Service<OrderEndings>().TransferAsync(context));

    public static EventActivityBinder<OrderTransfer, T> FinishSkipped<T>(this EventActivityBinder<OrderTransfer, T> binder)
        where T : class =>
        binder.ThenAsync(context => context.Service<OrderEndings>().SkipAsync(context));

    // Machines live as long as the process; what they work with lives as long as the message.
    private static TService Service<TService>(this PipeContext context)
        where TService : class =>
        context.GetPayload<IServiceProvider>().GetRequiredService<TService>();
}
