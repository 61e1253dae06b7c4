namespace SettingsService.Endpoints;

/// <summary>A change without If-Match, or with one that is no version.</summary>
internal sealed class VersionNotSaidException(bool isMissing) : Exception
{
    public bool IsMissing => isMissing;
}
