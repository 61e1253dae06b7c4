using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Integrations;

namespace CustomerService.Domain;

/// <summary>
/// A customer and what was last said about it, as digests: enough to recognise both, too little to learn anything. Keyed with a key
/// derived from the Visma application's secret for this integration and company, so that whoever has the database alone cannot try
/// addresses out. Another company or a new secret makes other digests: the index starts anew, and everybody is searched for once.
/// </summary>
/// <param name="Integration">The integration's id.</param>
/// <param name="Email">Digest of the e-mail address, in hexadecimal.</param>
/// <param name="Content">Digest of everything that would be written, in hexadecimal.</param>
public sealed record CustomerFingerprint(string Integration, string Email, string Content)
{
    private const int KeyLength = 32;

    /// <summary>The digests of a customer as a sale states it.</summary>
    public static CustomerFingerprint Of(Integration integration, WantedDebtor wanted)
    {
        var connection = integration.VismaConnection;
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(connection.ClientSecret),
            KeyLength,
            Encoding.UTF8.GetBytes($"{integration.Id}/{connection.TenantId}"),
            "customer-index"u8.ToArray());
        return new CustomerFingerprint(integration.Id, Digest(key, [wanted.Email.Key]), Digest(key, Statement(wanted, integration.Customers)));
    }

    // What is never written on an update (the delivery address, the class) is left out: a change of it needs no call.
    private static string?[] Statement(WantedDebtor wanted, CustomerSettings settings)
    {
        string?[] person = [wanted.Contact?.FirstName, wanted.Contact?.LastName, settings.Update ? wanted.Contact?.Phone : null];
        return settings.Update
            ? [
                .. person, wanted.Kind.ToString(), wanted.Name, wanted.Phone, wanted.Website, wanted.VatNumber, wanted.ChamberOfCommerceNumber,
                wanted.Billing?.Line1, wanted.Billing?.Line2, wanted.Billing?.Line3, wanted.Billing?.PostalCode, wanted.Billing?.City,
                wanted.Billing?.Country,
            ]
            : person;
    }

    private static string Digest(byte[] key, string?[] values) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes(values)));
}
