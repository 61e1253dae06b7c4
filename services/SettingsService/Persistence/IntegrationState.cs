namespace SettingsService.Persistence;

/// <summary>How far an integration is.</summary>
public enum IntegrationState
{
    /// <summary>Being set up: nothing runs yet.</summary>
    Draft,

    /// <summary>Its flows run.</summary>
    Active,

    /// <summary>It ran and was stopped by a person.</summary>
    Paused,

    /// <summary>Taken away. Its id is never used again, since orders and documents carry it.</summary>
    Removed,
}
