namespace SettingsService.Persistence;

/// <summary>An integration as it was after a change.</summary>
public sealed class StoredVersion
{
    public required string Integration { get; init; }

    public required long Version { get; init; }

    public required IntegrationState State { get; init; }

    public required ChangeKind Change { get; init; }

    public required string Document { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Note { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required string ChangedBy { get; init; }
}
