namespace Visma.SalesOrders;

/// <summary>An address: lines and city (50), postal code (20), country as ISO 3166-1 alpha-2, which Visma demands whenever an address is given.</summary>
public sealed record NewSalesOrderAddress
{
    public string? Line1 { get; init; }
    public string? Line2 { get; init; }
    public string? Line3 { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }
    public required string CountryId { get; init; }
    public string? StateId { get; init; }
}
