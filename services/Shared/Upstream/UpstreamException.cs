using Contracts.Failures;

namespace Upstream;

/// <summary>A call to CCV or Visma that did not do what it was asked for.</summary>
public sealed class UpstreamException(Failure failure, Exception? inner = null) : FailureException(failure, inner)
{
    /// <summary>What this end says of the upstream as a whole, where that does not follow from the reason.</summary>
    public CircuitEnd? Says { get; init; }

    /// <summary>
    /// What it says of the upstream: a rejection, and a budget that is spent, are answers; refused credentials concern every call.
    /// </summary>
    internal CircuitEnd SaysOfUpstream => Says ?? Failure.Reason switch
    {
        FailureReason.Transient or FailureReason.UnknownOutcome => CircuitEnd.Fault,
        FailureReason.Auth => CircuitEnd.Refused,
        _ => CircuitEnd.Answered,
    };
}
