using Contracts.Customers;
using Visma.Texts;

namespace CustomerService.Domain;

/// <summary>
/// An address as a sale states it, fitted to Visma's fields; what is null is not stated. Provinces are left out: CCV's are free text,
/// Visma's are codes of its own list.
/// </summary>
public sealed record WantedAddress
{
    public string? Line1 { get; init; }
    public string? Line2 { get; init; }
    public string? Line3 { get; init; }
    public string? PostalCode { get; init; }
    public string? City { get; init; }

    /// <summary>ISO 3166-1 alpha-2, upper case. Names of countries are not guessed at: they count as not stated.</summary>
    public string? Country { get; init; }

    /// <summary>The stated address, or null when nothing of it is stated.</summary>
    public static WantedAddress? Read(PostalAddress? address)
    {
        if (address is null)
            return null;

        var lines = AddressLines.Fit(address.Line1, address.Line2);
        var wanted = new WantedAddress
        {
            Line1 = lines[0],
            Line2 = lines[1],
            Line3 = lines[2],
            PostalCode = VismaText.Fit(address.PostalCode, FieldLengths.PostalCode),
            City = VismaText.Fit(address.City, FieldLengths.City),
            Country = CountryCode(address.CountryCode),
        };
        return wanted == new WantedAddress() ? null : wanted;
    }

    private static string? CountryCode(string? text) =>
        text?.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;
}
