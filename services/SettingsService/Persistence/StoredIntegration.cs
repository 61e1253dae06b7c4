namespace SettingsService.Persistence;

/// <summary>An integration as it is now.</summary>
public sealed class StoredIntegration
{
    public required string Id { get; init; }

    /// <summary>Counts the changes of whatever kind, credentials included.</summary>
    public required long Version { get; set; }

    public required IntegrationState State { get; set; }

    /// <summary>What a person set, as JSON; what is not in it has its default. Holds no credentials.</summary>
    public required string Document { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required string ChangedBy { get; set; }
}
