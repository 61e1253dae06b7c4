namespace Integrations.Remote;

/// <summary>Hands out the settings of all integrations: over HTTP, or straight in the process SettingsService runs in.</summary>
public interface ISettingsSource
{
    /// <summary>The settings as they are now; null where they are those of <paramref name="etag"/>.</summary>
    /// <exception cref="SettingsAwayException">They cannot be had at the moment.</exception>
    Task<SealedSettings?> FetchAsync(string? etag, CancellationToken cancellationToken);
}
