using OrderService.Saga;

namespace OrderService.Finishing;

/// <summary>The states in which nothing of an order's contents is kept.</summary>
internal static class FinishedStates
{
    public static readonly string[] All =
    [
        nameof(OrderTransferStateMachine.Transferred), nameof(OrderTransferStateMachine.Skipped), nameof(OrderTransferStateMachine.Resolved),
    ];

    /// <summary>Of these, the ones with a document in Visma.</summary>
    public static readonly string[] Booked = [nameof(OrderTransferStateMachine.Transferred), nameof(OrderTransferStateMachine.Skipped)];
}
