namespace Visma.Texts;

/// <summary>
/// How much Visma keeps of each field, in UTF-16 units. The published document of debtors and contacts states no lengths;
/// these are the ones the sales order service states for the same fields of an order.
/// </summary>
public static class FieldLengths
{
    public const int AddressLine = 50;

    /// <summary>A customer's order number on an order.</summary>
    public const int Reference = 40;

    public const int LineDescription = 256;
    public const int PostalCode = 20;
    public const int City = 50;
    public const int Phone = 50;
    public const int ContactName = 255;
    public const int Website = 255;

    /// <summary>
    /// First and last name of a contact, which no document gives a length: what the product family Visma Net is built on keeps.
    /// </summary>
    public const int FirstName = 50;

    /// <inheritdoc cref="FirstName" />
    public const int LastName = 100;

    /// <summary>VAT and chamber of commerce numbers: the longest in use has 16 signs, so what is longer than this is no number.</summary>
    public const int RegistrationNumber = 20;
}
