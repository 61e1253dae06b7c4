namespace OrderService.Persistence;

/// <summary>Whether what a person asked for has happened.</summary>
public enum OrderActionState
{
    /// <summary>Asked for; the order has not met it yet.</summary>
    Requested,

    /// <summary>It has happened.</summary>
    Done,

    /// <summary>The order was somewhere else by then.</summary>
    Refused,
}
