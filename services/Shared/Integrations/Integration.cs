using Ccv;
using Visma;

namespace Integrations;

/// <summary>One CCV shop kept in step with one Visma company: connections, switches and mapping tables.</summary>
public sealed record Integration
{
    /// <summary>Short name in addresses, rows and messages: lower-case letters, digits and dashes, at most 40 characters. Never reused.</summary>
    public string Id { get; init; } = "";

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Which change of the settings these are; 0 where they come from configuration.</summary>
    public long Version { get; init; }

    /// <summary>Off: nothing is read and nothing is sent; orders under way stay where they are.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Which flows run.</summary>
    public FlowSettings Flows { get; init; } = new();

    /// <summary>The till.</summary>
    public CcvConnection? Ccv { get; init; }

    /// <summary>The company.</summary>
    public VismaConnection? Visma { get; init; }

    /// <summary>Which orders are taken in, and when.</summary>
    public IntakeSettings Intake { get; init; } = new();

    /// <summary>What an order becomes in Visma.</summary>
    public OrderSettings Orders { get; init; } = new();

    /// <summary>How debtors are found, created and updated.</summary>
    public CustomerSettings Customers { get; init; } = new();

    /// <summary>How products are checked.</summary>
    public ProductSettings Products { get; init; } = new();

    /// <summary>What of the shipped mappings this integration does differently.</summary>
    public MappingSettings Mappings { get; init; } = new();

    /// <summary>Whether orders are taken in.</summary>
    public bool TakesOrders => Enabled && Flows.Orders;

    /// <summary>The till's connection, present once the settings were validated.</summary>
    public CcvConnection CcvConnection => Ccv ?? throw new InvalidOperationException($"Integration '{Id}' has no CCV connection.");

    /// <summary>The company's connection, present once the settings were validated.</summary>
    public VismaConnection VismaConnection => Visma ?? throw new InvalidOperationException($"Integration '{Id}' has no Visma connection.");
}
