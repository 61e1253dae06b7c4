using Contracts.Customers;
using Contracts.Orders;
using Contracts.Products;
using MassTransit;

namespace OrderService.Saga;

/// <summary>
/// An order's way: is it in Visma already? — the customer — the products — the document.
/// An answer counts only in the step that asked and for the attempt that asked; whatever comes twice, late or out of turn changes nothing.
/// An order that hears nothing is woken by the sweeper and asks again.
/// </summary>
public sealed class OrderTransferStateMachine : MassTransitStateMachine<OrderTransfer>
{
    public OrderTransferStateMachine()
    {
        InstanceState(order => order.CurrentState);
        Event(() => NotFound, Stray);
        Event(() => Found, Stray);
        Event(() => Upserted, Stray);
        Event(() => Checked, Stray);
        Event(() => Submitted, Stray);
        Event(() => StepFailed, Stray);
        Event(() => Resumed, Stray);
        Event(() => Read, Stray);
        Event(() => Replayed, Stray);
        Event(() => ResolveAsked, Stray);
        Event(() => ReopenAsked, Stray);
        Event(() => Changed, Stray);

        Initially(
            When(Received).TakeOn().IfElse(
                FlowSteps.FlowIsPaused,
                paused => paused.Hold().TransitionTo(Waiting),
                open => open.Ask(OrderStep.CheckOrderExists).TransitionTo(CheckingOrder)));

        During(CheckingOrder,
            When(NotFound, Current).Ask(OrderStep.UpsertCustomer).TransitionTo(UpsertingCustomer),
            When(Found, MadeByUs).Link(answer => answer.Document).FinishTransferred().TransitionTo(Transferred),
            When(Found, MadeByOthers).Link(answer => answer.Document).FinishSkipped().TransitionTo(Skipped));

        During(UpsertingCustomer,
            When(Upserted, Current).KeepCustomer().Ask(OrderStep.CheckProducts).TransitionTo(CheckingProducts));

        During(CheckingProducts,
            When(Checked, Current).Ask(OrderStep.SubmitOrder).TransitionTo(Submitting));

        // The document is in Visma, whichever attempt put it there and whatever was decided meanwhile.
        During([ReadingOrder, CheckingOrder, UpsertingCustomer, CheckingProducts, Submitting, Waiting, Failed, Resolved],
            When(Submitted).Link(answer => answer.Document).FinishTransferred().TransitionTo(Transferred));

        During(ReadingOrder,
            When(Read, Current).KeepReading().Ask(OrderStep.CheckOrderExists).TransitionTo(CheckingOrder));

        During([ReadingOrder, CheckingOrder, UpsertingCustomer, CheckingProducts, Submitting],
            When(StepFailed, FlowSteps.CanWait).Postpone().TransitionTo(Waiting),
            When(StepFailed, FlowSteps.ConcernsAll).IfElse(
                FlowSteps.IsTheOrdersOwn,
                own => own.FinishFailed().TransitionTo(Failed),
                all => all.Refuse().TransitionTo(Waiting)),
            When(StepFailed, FlowSteps.MayBeOutdated).Recheck().TransitionTo(UpsertingCustomer),
            When(StepFailed, FlowSteps.CannotWait).FinishFailed().TransitionTo(Failed),
            When(Resumed).AskAgain());

        During(Waiting,
            When(Resumed).IfElse(FlowSteps.FlowIsPaused, paused => paused.Hold(), open => open.AskNext().TransitionToStep(this)));

        During([Failed, Waiting],
            When(Replayed, NotBegun).Replay().TransitionToStep(this),
            When(ResolveAsked, resolve => resolve.Message.Previous == resolve.Saga.LastActionId).Resolve().TransitionTo(Resolved));

        // While a step is under way a change waits for the next look at CCV.
        During(Waiting,
            When(Changed, OrderChangeSteps.IsNews).NoteChange().ReadBeforeNextTry());

        During([Failed, Transferred, Skipped],
            When(Changed, OrderChangeSteps.IsNews).NoteChange());

        During(Resolved,
            When(ReopenAsked, reopen => reopen.Message.Previous == reopen.Saga.LastActionId).Reopen().TransitionTo(Failed));

        DuringAny(
            Ignore(Received), Ignore(NotFound), Ignore(Found), Ignore(Upserted), Ignore(Checked), Ignore(Submitted),
            Ignore(StepFailed), Ignore(Resumed), Ignore(Read), Ignore(Replayed), Ignore(ResolveAsked), Ignore(ReopenAsked), Ignore(Changed));
    }

    /// <summary>The order is read from CCV again: a replay from the start.</summary>
    public State ReadingOrder { get; private set; } = null!;

    public State CheckingOrder { get; private set; } = null!;

    public State UpsertingCustomer { get; private set; } = null!;

    public State CheckingProducts { get; private set; } = null!;

    public State Submitting { get; private set; } = null!;

    /// <summary>The step could not be done for the moment; it is tried again at <see cref="OrderTransfer.ResumeAt"/>.</summary>
    public State Waiting { get; private set; } = null!;

    /// <summary>The document is in Visma.</summary>
    public State Transferred { get; private set; } = null!;

    /// <summary>The order was in Visma before we came.</summary>
    public State Skipped { get; private set; } = null!;

    /// <summary>A person has to look.</summary>
    public State Failed { get; private set; } = null!;

    /// <summary>A person closed the order without a transfer.</summary>
    public State Resolved { get; private set; } = null!;

    public Event<OrderReceived> Received { get; private set; } = null!;

    public Event<OrderNotFound> NotFound { get; private set; } = null!;

    public Event<OrderFound> Found { get; private set; } = null!;

    public Event<CustomerUpserted> Upserted { get; private set; } = null!;

    public Event<ProductsChecked> Checked { get; private set; } = null!;

    public Event<OrderSubmitted> Submitted { get; private set; } = null!;

    public Event<StepFailed> StepFailed { get; private set; } = null!;

    public Event<ResumeOrder> Resumed { get; private set; } = null!;

    public Event<OrderRead> Read { get; private set; } = null!;

    public Event<ReplayOrder> Replayed { get; private set; } = null!;

    public Event<ResolveOrder> ResolveAsked { get; private set; } = null!;

    public Event<ReopenOrder> ReopenAsked { get; private set; } = null!;

    public Event<OrderChanged> Changed { get; private set; } = null!;

    /// <summary>The state in which a step waits for its answer.</summary>
    public State StateOf(OrderStep step) => step switch
    {
        OrderStep.ReadOrder => ReadingOrder,
        OrderStep.CheckOrderExists => CheckingOrder,
        OrderStep.UpsertCustomer => UpsertingCustomer,
        OrderStep.CheckProducts => CheckingProducts,
        _ => Submitting,
    };

    // An answer for an order nobody knows (its row was removed by hand) has nobody to tell.
    private static void Stray<T>(IEventCorrelationConfigurator<OrderTransfer, T> correlation)
        where T : class => correlation.OnMissingInstance(missing => missing.Discard());

    private static bool Current<T>(BehaviorContext<OrderTransfer, T> context)
        where T : class, Contracts.IAnswer => context.Message.Attempt == context.Saga.Attempt;

    private static bool NotBegun(BehaviorContext<OrderTransfer, ReplayOrder> context) => context.Message.ReplayId != context.Saga.ReplayId;

    private static bool MadeByUs(BehaviorContext<OrderTransfer, OrderFound> context) => Current(context) && context.Message.CreatedByUs;

    private static bool MadeByOthers(BehaviorContext<OrderTransfer, OrderFound> context) => Current(context) && !context.Message.CreatedByUs;
}
