namespace SandboxKit.Seed;

/// <summary>A customer both sandboxes know: a user of the till and a debtor of the ERP, matched by e-mail.</summary>
/// <remarks>
/// The e-mail is unique and lower case. First and last name are the person's, or those of the company's contact. A person has no company,
/// VAT number (till: <c>btw</c>) or chamber-of-commerce number (till: <c>kvk</c>); a company may lack the last.
/// </remarks>
public sealed record SeedCustomer(
    int Number,
    string Email,
    string Gender,
    string FirstName,
    string LastName,
    string? Company,
    string? VatNumber,
    string? ChamberOfCommerceNumber,
    string Telephone,
    SeedAddress Address)
{
    public bool IsCompany => Company is not null;

    public string FullName => $"{FirstName} {LastName}";

    /// <summary>What the ERP calls the debtor: the company, or the person's full name.</summary>
    public string DebtorName => Company ?? FullName;
}

/// <summary>An address as street and number; the country is named in Dutch and by ISO 3166-1 alpha-2 code.</summary>
public sealed record SeedAddress(string Street, int HouseNumber, string? HouseNumberSuffix, string PostalCode, string City, string Country, string CountryCode)
{
    public string Line1 => $"{Street} {HouseNumber}{HouseNumberSuffix}";
}
