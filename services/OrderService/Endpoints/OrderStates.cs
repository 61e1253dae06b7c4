using OrderService.Saga;

namespace OrderService.Endpoints;

internal static class OrderStates
{
    /// <summary>The states an order can be seen in.</summary>
    public static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(OrderTransferStateMachine.ReadingOrder),
        nameof(OrderTransferStateMachine.CheckingOrder),
        nameof(OrderTransferStateMachine.UpsertingCustomer),
        nameof(OrderTransferStateMachine.CheckingProducts),
        nameof(OrderTransferStateMachine.Submitting),
        nameof(OrderTransferStateMachine.Waiting),
        nameof(OrderTransferStateMachine.Transferred),
        nameof(OrderTransferStateMachine.Skipped),
        nameof(OrderTransferStateMachine.Failed),
        nameof(OrderTransferStateMachine.Resolved),
    };
}
