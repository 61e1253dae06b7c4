namespace Visma.Documents;

/// <summary>An address of the document's own; without the override the debtor's stays.</summary>
public sealed record DocumentAddressUpdate
{
    public bool? OverrideAddress { get; init; } = true;
    public string? AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public string? AddressLine3 { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }
    public string? CountryId { get; init; }
    public string? County { get; init; }
}
