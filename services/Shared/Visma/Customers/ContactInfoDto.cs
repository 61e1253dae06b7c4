namespace Visma.Customers;

/// <summary>The contact details of a debtor or one of its places, as read (not a contact record).</summary>
public sealed record ContactInfoDto
{
    public int? ContactId { get; init; }
    public string? Name { get; init; }
    public string? Attention { get; init; }
    public string? Email { get; init; }
    public string? Web { get; init; }
    public string? Phone1 { get; init; }
    public string? Phone2 { get; init; }
    public string? Fax { get; init; }
}
