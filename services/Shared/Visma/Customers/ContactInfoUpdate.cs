namespace Visma.Customers;

/// <summary>Contact details of a debtor or one of its places, as written.</summary>
public sealed record ContactInfoUpdate
{
    public string? Name { get; init; }
    public string? Attention { get; init; }
    public string? Email { get; init; }
    public string? Web { get; init; }
    public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
}
