namespace Integrations.Remote;

/// <summary>Where integrations come from.</summary>
public enum SettingsOrigin
{
    /// <summary>The section <c>Integrations</c> of the configuration, or the file it names.</summary>
    Configuration,

    /// <summary>SettingsService; the last settings are kept, encrypted, for the time it is away.</summary>
    Service,
}
