namespace OrderService.Domain;

/// <summary>What the filter says of an order.</summary>
public enum FilterVerdict
{
    /// <summary>It passes.</summary>
    TakeIn,

    /// <summary>It does not pass yet, but may: it is unpaid, unfinished or has another status.</summary>
    Watch,

    /// <summary>It is cancelled, or never meant for this integration.</summary>
    Ignore,
}
