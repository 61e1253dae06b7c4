namespace OrderService.Persistence;

/// <summary>What a person did to an order.</summary>
public enum OrderActionKind
{
    /// <summary>Changed its stored document.</summary>
    Edit,

    /// <summary>Closed it without a transfer.</summary>
    Resolve,

    /// <summary>Took the resolution back.</summary>
    Reopen,
}
