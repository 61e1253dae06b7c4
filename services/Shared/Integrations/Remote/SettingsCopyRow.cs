namespace Integrations.Remote;

/// <summary>The settings a service last had, encrypted.</summary>
public sealed class SettingsCopyRow
{
    /// <summary>The only row's key.</summary>
    public const int OnlyKey = 1;

    public int Id { get; init; } = OnlyKey;

    public required string ETag { get; set; }

    /// <summary>Encrypted by the deployment's key ring.</summary>
    public required byte[] Content { get; set; }

    /// <summary>When they were fetched.</summary>
    public required DateTimeOffset FetchedAt { get; set; }
}
