using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SettingsService.Domain;
using SettingsService.Persistence;

namespace SettingsService.Changes;

/// <summary>Encrypts credentials with the deployment's key ring and opens them for production clients and services; nobody else gets to see them.</summary>
internal sealed class Vault(IDataProtectionProvider protection, ILogger<Vault> logger)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Tillbridge.Settings.Credentials");

    public byte[] Lock(string secret) => _protector.Protect(Encoding.UTF8.GetBytes(secret));

    /// <summary>The credentials of an integration that fit where its document leads; those given for other addresses are as good as none.</summary>
    public async Task<IReadOnlyList<OpenCredential>> OpenAsync(
        SettingsDbContext database, string integration, System.Text.Json.Nodes.JsonObject document, CancellationToken cancellationToken)
    {
        var rows = await database.Credentials.AsNoTracking().Where(row => row.Integration == integration).ToListAsync(cancellationToken);
        return [.. rows.Where(row => row.BoundTo == Addresses.Of(row.System, document)).Select(Open).OfType<OpenCredential>()];
    }

    /// <summary>Null when the key is not on the ring: the credential has to be given again.</summary>
    public OpenCredential? Open(StoredCredential row)
    {
        try
        {
            return new OpenCredential(row.System, row.Name, Encoding.UTF8.GetString(_protector.Unprotect(row.Secret)));
        }
        catch (CryptographicException)
        {
            logger.LogError(
                "The credential of {Integration} for {System} cannot be decrypted: its key is not on the key ring (KeyRing:Folder). Restore the ring, or give the credential again",
                row.Integration, row.System);
            return null;
        }
    }

    /// <summary>The same secret under the newest key; null when it is under it already or cannot be opened.</summary>
    public byte[]? Renewed(StoredCredential row)
    {
        try
        {
            var secret = ((IPersistedDataProtector)_protector).DangerousUnprotect(row.Secret, ignoreRevocationErrors: false, out var isOld, out _);
            return isOld ? _protector.Protect(secret) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
