using System.Security.Cryptography;
using Contracts.Failures;
using Microsoft.AspNetCore.DataProtection;
using Upstream;

namespace OrderService.Persistence;

/// <summary>Encrypts what is kept of orders and webhooks with the deployment's key ring.</summary>
internal sealed class Vault(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Tillbridge.Orders");

    public byte[] Lock(byte[] content) => _protector.Protect(content);

    /// <exception cref="FailureException">The key is not on the ring.</exception>
    public byte[] Open(byte[] content, string what)
    {
        try
        {
            return _protector.Unprotect(content);
        }
        catch (CryptographicException e)
        {
            throw new FailureException(
                new Failure(
                    FailureReason.Configuration,
                    $"What is stored for {what} cannot be decrypted: its key is not on the key ring.",
                    "Give every replica the same key ring folder (KeyRing:Folder) and restore lost keys from the backup. "
                    + "An order whose key is lost can be replayed from the start: it is then read from CCV again.",
                    OfThisOrder: true),
                e);
        }
    }
}
