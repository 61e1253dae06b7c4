namespace Visma.Customers;

/// <summary>An address as read.</summary>
public sealed record AddressDto
{
    public int? AddressId { get; init; }
    public string? AddressLine1 { get; init; }
    public string? AddressLine2 { get; init; }
    public string? AddressLine3 { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }
    public IdName? Country { get; init; }
    public IdName? County { get; init; }
}
