using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>How many orders of a run are where.</summary>
/// <param name="Pending">Not sent yet.</param>
/// <param name="Sent">On their way.</param>
/// <param name="Waiting">Waiting for an upstream; tried again by themselves.</param>
/// <param name="Transferred">In Visma.</param>
/// <param name="Skipped">In Visma already, put there by others.</param>
/// <param name="FailedAgain">Failed again.</param>
/// <param name="Resolved">Closed by a person meanwhile.</param>
/// <param name="Refused">Not there any more.</param>
/// <param name="Cancelled">Not sent, because the run was cancelled.</param>
public sealed record ReplayProgress(
    int Pending, int Sent, int Waiting, int Transferred, int Skipped, int FailedAgain, int Resolved, int Refused, int Cancelled)
{
    internal static ReplayProgress Of(IReadOnlyDictionary<ReplayItemState, int> counts) => new(
        counts.GetValueOrDefault(ReplayItemState.Pending),
        counts.GetValueOrDefault(ReplayItemState.Sent),
        counts.GetValueOrDefault(ReplayItemState.Waiting),
        counts.GetValueOrDefault(ReplayItemState.Transferred),
        counts.GetValueOrDefault(ReplayItemState.Skipped),
        counts.GetValueOrDefault(ReplayItemState.FailedAgain),
        counts.GetValueOrDefault(ReplayItemState.Resolved),
        counts.GetValueOrDefault(ReplayItemState.Refused),
        counts.GetValueOrDefault(ReplayItemState.Cancelled));
}
