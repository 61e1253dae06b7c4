namespace Contracts.Customers;

/// <summary>An address in the lines Visma keeps. Personal data.</summary>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">Second line.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="City">City.</param>
/// <param name="County">Province or county.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Attention">Whom a parcel is for (person or company), for delivery addresses.</param>
public sealed record PostalAddress(
    string? Line1,
    string? Line2,
    string? PostalCode,
    string? City,
    string? County,
    string? CountryCode,
    string? Attention = null)
{
    /// <summary>Nothing that could give the customer away in a log.</summary>
    public override string ToString() => "(an address)";
}
