namespace OrderService.Domain;

/// <summary>Which way goods and money go.</summary>
public enum DocumentNature
{
    /// <summary>Goods out, money in.</summary>
    Sale,

    /// <summary>Everything taken back; quantities and amounts of the document are positive.</summary>
    Refund,

    /// <summary>Some goods out, some back; returned lines have negative quantities.</summary>
    Exchange,
}
