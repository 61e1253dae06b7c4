using Contracts.Failures;
using Contracts.Flows;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>A flow that pauses until a person mends the cause; it is tried now and then, and goes on by itself.</summary>
/// <param name="Integration">The integration's id.</param>
/// <param name="Flow">Intake or Orders.</param>
/// <param name="Since">When it paused.</param>
/// <param name="Failure">Why, and what to do.</param>
/// <param name="NextProbeAt">When it is tried next.</param>
/// <param name="Held">Orders that wait for it; those in the till are not counted.</param>
public sealed record PauseView(
    string Integration,
    FlowKind Flow,
    DateTimeOffset Since,
    Failure Failure,
    DateTimeOffset NextProbeAt,
    int Held)
{
    internal static PauseView Of(FlowPause pause, int held) =>
        new(pause.Integration, FlowKind.Orders, pause.Since, pause.Failure, pause.NextProbeAt, held);

    internal static PauseView Of(IntakeState state) => new(
        state.Integration,
        FlowKind.Intake,
        state.PausedSince!.Value,
        new Failure(state.FailureReason!.Value, state.FailureMessage!, state.FailureAdvice!, state.FailureCode, RetryAt: state.NextReadAt),
        state.NextReadAt,
        Held: 0);
}
