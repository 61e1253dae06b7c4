using MassTransit;
using Messaging.Sending;

namespace Messaging.Tests.World;

/// <summary>The least saga that does what the order's does: sends a step's command, takes the answer, wakes, ends.</summary>
public sealed class TallyMachine : MassTransitStateMachine<TallyState>
{
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public TallyMachine()
    {
        InstanceState(row => row.CurrentState);
        Event(() => TallyOpened);
        Event(() => WakeTally, wake => wake.OnMissingInstance(missing => missing.Discard()));
        Event(() => CloseTally, close => close.OnMissingInstance(missing => missing.Discard()));
        Event(() => OneCounted);

        Initially(When(TallyOpened).ThenAsync(OpenAsync).TransitionTo(Counting));
        During(Counting,
            When(TallyOpened).Then(context => context.Saga.Opened++),
            When(OneCounted).ThenAsync(CountAsync),
            When(WakeTally).ThenAsync(WakeAsync),
            When(CloseTally).Then(context => context.Saga.ResumeAt = null).TransitionTo(Closed));
        During(Closed, Ignore(TallyOpened), Ignore(OneCounted), Ignore(WakeTally), Ignore(CloseTally));
    }

    public State Counting { get; private set; } = null!;

    public State Closed { get; private set; } = null!;

    public Event<TallyOpened> TallyOpened { get; private set; } = null!;

    public Event<WakeTally> WakeTally { get; private set; } = null!;

    public Event<CloseTally> CloseTally { get; private set; } = null!;

    public Event<OneCounted> OneCounted { get; private set; } = null!;

    private static async Task OpenAsync(BehaviorContext<TallyState, TallyOpened> context)
    {
        context.Saga.Opened = 1;
        context.Saga.ResumeAt = context.GetServiceOrCreateInstance<TimeProvider>().GetUtcNow() + Patience;
        await context.GetServiceOrCreateInstance<Hooks>().BeforeSave(context);
        await context.SendCommandAsync(new CountOne(context.Saga.CorrelationId, 1));
    }

    private static async Task CountAsync(BehaviorContext<TallyState, OneCounted> context)
    {
        var now = context.GetServiceOrCreateInstance<TimeProvider>().GetUtcNow();
        context.GetPayload<TallyContext>().Marks.Add(new Mark { Id = Guid.CreateVersion7(now), TallyId = context.Saga.CorrelationId, At = now });
        context.Saga.Count++;
        await context.GetServiceOrCreateInstance<Hooks>().BeforeSave(context);
    }

    private static async Task WakeAsync(BehaviorContext<TallyState, WakeTally> context)
    {
        context.Saga.Woken++;
        context.Saga.ResumeAt = context.GetServiceOrCreateInstance<TimeProvider>().GetUtcNow() + Patience;
        await context.SendCommandAsync(new CountOne(context.Saga.CorrelationId, 1 + context.Saga.Woken));
    }
}
