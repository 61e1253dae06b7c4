namespace SettingsService.Changes;

/// <summary>The sorts of refusals.</summary>
internal enum RefusalKind
{
    /// <summary>There is no such integration.</summary>
    Unknown,

    /// <summary>The id is in use, or was.</summary>
    Taken,

    /// <summary>Somebody else changed it meanwhile.</summary>
    Outdated,

    /// <summary>Settings are wrong.</summary>
    Wrong,

    /// <summary>Its state does not allow it.</summary>
    NotNow,
}
