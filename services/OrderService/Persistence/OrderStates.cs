using System.Linq.Expressions;
using OrderService.Saga;

namespace OrderService.Persistence;

internal static class OrderStates
{
    public const string Waiting = nameof(OrderTransferStateMachine.Waiting);
    public const string Transferred = nameof(OrderTransferStateMachine.Transferred);
    public const string Skipped = nameof(OrderTransferStateMachine.Skipped);
    public const string Failed = nameof(OrderTransferStateMachine.Failed);
    public const string Resolved = nameof(OrderTransferStateMachine.Resolved);

    /// <summary>The states an order can be seen in.</summary>
    public static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(OrderTransferStateMachine.ReadingOrder),
        nameof(OrderTransferStateMachine.CheckingOrder),
        nameof(OrderTransferStateMachine.UpsertingCustomer),
        nameof(OrderTransferStateMachine.CheckingProducts),
        nameof(OrderTransferStateMachine.Submitting),
        Waiting,
        Transferred,
        Skipped,
        Failed,
        Resolved,
    };

    /// <summary>The states from which an order can be replayed and resolved.</summary>
    public static bool StandsStill(string state) => state is Failed or Waiting;

    /// <summary>
    /// Orders in a state, which stands in the statement itself where few orders are in it: the database uses an index on those few alone
    /// only where it sees the state while it plans.
    /// </summary>
    public static Expression<Func<OrderTransfer, bool>> In(string state) => state switch
    {
        Failed => order => order.Standing == Failed,
        Waiting => order => order.Standing == Waiting,
        Resolved => order => order.Standing == Resolved,
        _ when OrderStanding.IsStep(state) => order => order.Standing == OrderStanding.UnderWay && order.CurrentState == state,
        _ => order => order.Standing == state,
    };
}
