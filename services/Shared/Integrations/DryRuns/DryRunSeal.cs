using System.Security.Cryptography;
using System.Text.Json;
using Contracts.Failures;
using Microsoft.AspNetCore.DataProtection;
using Upstream;

namespace Integrations.DryRuns;

/// <summary>Encrypts the request for a dry run on its way between services, by the deployment's key ring.</summary>
public sealed class DryRunSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Tillbridge.Settings.DryRun");

    /// <summary>The request, encrypted.</summary>
    public SealedDryRun Close(DryRunRequest request) => new(_protector.Protect(JsonSerializer.SerializeToUtf8Bytes(request, IntegrationJson.Options)));

    /// <summary>The request in plain.</summary>
    /// <exception cref="FailureException">Its key is not on this process's ring, or it is of another version.</exception>
    public DryRunRequest Open(SealedDryRun request)
    {
        try
        {
            return JsonSerializer.Deserialize<DryRunRequest>(_protector.Unprotect(request.Content), IntegrationJson.Options)!;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            // What was read can stand in their texts.
            throw new FailureException(new Failure(
                FailureReason.Configuration,
                "The services do not understand each other: they have other key rings or other versions.",
                "Give every service the same key ring (KeyRing:Folder) and the same version."));
        }
    }
}
