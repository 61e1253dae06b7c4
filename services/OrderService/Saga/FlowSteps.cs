using Contracts;
using Contracts.Failures;
using Contracts.Orders;
using MassTransit;
using OrderService.Flow;

namespace OrderService.Saga;

/// <summary>The state machine's questions and phrases about paused flows and second looks.</summary>
internal static class FlowSteps
{
    /// <summary>Whether waiting helps by itself.</summary>
    public static bool CanWait(BehaviorContext<OrderTransfer, StepFailed> context) => Current(context) && Failure(context).RetryCanHelp;

    /// <summary>Whether every order to Visma would fail alike.</summary>
    public static bool ConcernsAll(BehaviorContext<OrderTransfer, StepFailed> context) =>
        Current(context) && !Failure(context).RetryCanHelp && PausesFlow(context);

    /// <summary>Whether Visma refuses what we took for known, and has not been asked about it afresh.</summary>
    public static bool MayBeOutdated(BehaviorContext<OrderTransfer, StepFailed> context) =>
        Current(context) && !Failure(context).RetryCanHelp && !PausesFlow(context) && Outdated(context);

    /// <summary>Whether a person has to look at this order.</summary>
    public static bool CannotWait(BehaviorContext<OrderTransfer, StepFailed> context) =>
        Current(context) && !Failure(context).RetryCanHelp && !PausesFlow(context) && !Outdated(context);

    public static bool FlowIsPaused<T>(BehaviorContext<OrderTransfer, T> context)
        where T : class => Gate(context).IsClosedFor(context.Saga);

    public static bool IsTheOrdersOwn(BehaviorContext<OrderTransfer, StepFailed> context) =>
        Gate(context).IsTheOrdersOwn(context.Saga, Failure(context));

    public static EventActivityBinder<OrderTransfer, T> Hold<T>(this EventActivityBinder<OrderTransfer, T> binder)
        where T : class => binder.Then(context => Gate(context).Hold(context.Saga));

    public static EventActivityBinder<OrderTransfer, StepFailed> Refuse(this EventActivityBinder<OrderTransfer, StepFailed> binder) =>
        binder.ThenAsync(context => Gate(context).RefuseAsync(context));

    /// <summary>Goes back to the customer, and asks Visma about customer and products whatever is remembered of them.</summary>
    public static EventActivityBinder<OrderTransfer, StepFailed> Recheck(this EventActivityBinder<OrderTransfer, StepFailed> binder) =>
        binder.ThenAsync(context =>
        {
            context.Saga.Rechecked = true;
            context.Saga.Step = OrderStep.UpsertCustomer;
            context.Saga.Failures = 0;
            return Service<OrderCommands>(context).SendAsync(context, newAttempt: true);
        });

    /// <summary>Notes that the order got through its step, for those who wait to.</summary>
    public static void NotePassed<T>(BehaviorContext<OrderTransfer, T> context)
        where T : class
    {
        if (context.Message is IAnswer)
            Service<StepsPassed>(context).Passed(context.Saga);
    }

    // Reading an order again is CCV's matter, and asked for by a person, who is told.
    private static bool PausesFlow(BehaviorContext<OrderTransfer, StepFailed> context) =>
        Failure(context).PausesFlow && context.Saga.Step != OrderStep.ReadOrder;

    private static bool Outdated(BehaviorContext<OrderTransfer, StepFailed> context) =>
        context.Saga is { Step: OrderStep.SubmitOrder, Rechecked: false } && Failure(context) is { Reason: FailureReason.Missing };

    private static bool Current(BehaviorContext<OrderTransfer, StepFailed> context) => context.Message.Attempt == context.Saga.Attempt;

    private static Failure Failure(BehaviorContext<OrderTransfer, StepFailed> context) => context.Message.Failure;

    private static FlowGate Gate(PipeContext context) => Service<FlowGate>(context);

    private static TService Service<TService>(PipeContext context)
        where TService : class =>
        context.GetPayload<IServiceProvider>().GetRequiredService<TService>();
}
