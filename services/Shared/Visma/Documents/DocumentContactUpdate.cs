namespace Visma.Documents;

/// <summary>Contact details of the document's own; without the override the debtor's stay.</summary>
public sealed record DocumentContactUpdate
{
    public bool? OverrideContact { get; init; } = true;
    public string? Name { get; init; }
    public string? Attention { get; init; }
    public string? Email { get; init; }
    public string? Phone1 { get; init; }
}
