namespace Contracts.Flows;

/// <summary>What of an integration can pause.</summary>
public enum FlowKind
{
    /// <summary>Reading orders from CCV.</summary>
    Intake,

    /// <summary>Bringing orders to Visma.</summary>
    Orders,
}
