namespace Integrations.Remote;

/// <summary>Keeps the last settings for a start without SettingsService.</summary>
internal interface ISettingsCopy
{
    Task<SealedSettings?> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(SealedSettings settings, CancellationToken cancellationToken);
}
