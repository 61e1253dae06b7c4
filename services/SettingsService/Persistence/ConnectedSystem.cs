namespace SettingsService.Persistence;

/// <summary>The two ends of an integration.</summary>
public enum ConnectedSystem
{
    /// <summary>The till.</summary>
    Ccv,

    /// <summary>The company.</summary>
    Visma,
}
