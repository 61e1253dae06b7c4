namespace SettingsService.Persistence;

/// <summary>What a version of the settings came from.</summary>
public enum ChangeKind
{
    /// <summary>The integration was made.</summary>
    Created,

    /// <summary>Settings were changed.</summary>
    Settings,

    /// <summary>A connection or its credentials were changed.</summary>
    Connection,

    /// <summary>Open questions were answered.</summary>
    Answers,

    /// <summary>The flows were switched on.</summary>
    Activated,

    /// <summary>The flows were switched off.</summary>
    Paused,

    /// <summary>An earlier version was put back.</summary>
    RolledBack,

    /// <summary>A file was imported.</summary>
    Imported,

    /// <summary>The configuration of this deployment states it.</summary>
    Stated,

    /// <summary>The integration was taken away.</summary>
    Removed,
}
