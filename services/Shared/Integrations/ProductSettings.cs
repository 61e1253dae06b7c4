namespace Integrations;

/// <summary>How an order's products are checked in Visma.</summary>
public sealed record ProductSettings
{
    /// <summary>Off: products are not asked for; an unknown one is then refused by Visma when the document is created.</summary>
    public bool Check { get; init; } = true;

    /// <summary>How long an item that was found sellable is trusted without asking Visma again.</summary>
    public TimeSpan TrustFor { get; init; } = TimeSpan.FromHours(24);
}
