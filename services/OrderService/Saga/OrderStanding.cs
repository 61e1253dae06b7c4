namespace OrderService.Saga;

/// <summary>
/// Where an order stands, whatever step it is at: <see cref="UnderWay"/>, or the state it waits or ended in. Orders are found by this: the database can
/// then write an order's steps without touching its indexes.
/// </summary>
internal static class OrderStanding
{
    public const string UnderWay = "UnderWay";

    /// <summary>The standing of an order in a state of the saga.</summary>
    public static string Of(string state) => IsStep(state) ? UnderWay : state;

    /// <summary>Whether an order in this state waits for a step's answer.</summary>
    public static bool IsStep(string state) => state is ""
        or "Initial"
        or nameof(OrderTransferStateMachine.ReadingOrder)
        or nameof(OrderTransferStateMachine.CheckingOrder)
        or nameof(OrderTransferStateMachine.UpsertingCustomer)
        or nameof(OrderTransferStateMachine.CheckingProducts)
        or nameof(OrderTransferStateMachine.Submitting);
}
