using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Integrations.Remote;

/// <summary>Encrypts the settings of all integrations for the way between services and for the copies they keep.</summary>
public sealed class SettingsSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Tillbridge.Settings.Copy");

    /// <summary>The settings, encrypted.</summary>
    public SealedSettings Seal(string etag, IReadOnlyCollection<Integration> integrations) =>
        new(etag, _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(integrations, IntegrationJson.Options)));

    /// <summary>The settings in plain.</summary>
    /// <exception cref="SettingsAwayException">Their key is not on this process's ring, or they are written in a way this version does not know.</exception>
    public IReadOnlyList<Integration> Open(SealedSettings settings)
    {
        try
        {
            return JsonSerializer.Deserialize<List<Integration>>(_protector.Unprotect(settings.Content), IntegrationJson.Options) ?? [];
        }
        catch (CryptographicException e)
        {
            throw new SettingsAwayException("The settings cannot be decrypted: give every service the same key ring (KeyRing:Folder)", e);
        }
        catch (JsonException e)
        {
            // Its text and its inner exceptions can quote what was read.
            throw new SettingsAwayException($"The settings are written in a way this version does not know (at {e.Path}): give every service the same version");
        }
    }
}
