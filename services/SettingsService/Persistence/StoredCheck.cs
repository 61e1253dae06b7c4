namespace SettingsService.Persistence;

/// <summary>How the last test of a connection ended.</summary>
public sealed class StoredCheck
{
    public required string Integration { get; init; }

    public required ConnectedSystem System { get; init; }

    /// <summary>What was tested: address, name and secret, as a fingerprint. A connection changed since is not tested.</summary>
    public required string Fingerprint { get; set; }

    public required bool Passed { get; set; }

    /// <summary>What was wrong first, and what to do about it.</summary>
    public string? Problem { get; set; }

    public required DateTimeOffset TestedAt { get; set; }
}
