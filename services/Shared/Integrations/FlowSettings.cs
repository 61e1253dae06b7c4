namespace Integrations;

/// <summary>Which flows of an integration run. A flow that is off takes nothing in; what is under way goes on.</summary>
public sealed record FlowSettings
{
    /// <summary>Sales of the till become documents in Visma.</summary>
    public bool Orders { get; init; } = true;

    /// <summary>Customers of the till become debtors, also without a sale.</summary>
    public bool Customers { get; init; }

    /// <summary>Items and categories of Visma become products of the till.</summary>
    public bool Products { get; init; }

    /// <summary>The till gets Visma's stock figures.</summary>
    public bool Stock { get; init; }
}
