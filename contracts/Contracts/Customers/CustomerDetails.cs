namespace Contracts.Customers;

/// <summary>A customer as a sale states it. Personal data: travels in commands, is never logged and never kept in a saga row.</summary>
/// <param name="Email">The key by which debtors are matched; null or empty for a walk-in.</param>
/// <param name="Company">Company name; present: company debtor with a contact, absent: person debtor.</param>
/// <param name="FirstName">Given name.</param>
/// <param name="LastName">Family name.</param>
/// <param name="FullName">The name in one piece, where CCV gives no parts.</param>
/// <param name="Phone">Telephone, else mobile.</param>
/// <param name="VatNumber">VAT registration number (CCV <c>btw</c>).</param>
/// <param name="ChamberOfCommerceNumber">Chamber of commerce number (CCV <c>kvk</c>).</param>
/// <param name="Website">Web address.</param>
/// <param name="Billing">Invoice address.</param>
/// <param name="Delivery">Delivery address; null where it is the invoice address.</param>
public sealed record CustomerDetails(
    string? Email,
    string? Company,
    string? FirstName,
    string? LastName,
    string? FullName,
    string? Phone,
    string? VatNumber,
    string? ChamberOfCommerceNumber,
    string? Website,
    PostalAddress? Billing,
    PostalAddress? Delivery)
{
    /// <summary>Nothing that could give the customer away in a log.</summary>
    public override string ToString() => "(a customer)";
}
