namespace Visma.Customers;

/// <summary>An address as written; null lines are left alone.</summary>
public sealed record AddressUpdate
{
    public string? AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public string? AddressLine3 { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? CountryId { get; init; }
    public string? County { get; init; }
}
