namespace Persistence.Leasing;

/// <summary>The row behind a lease: who does a piece of work, until when.</summary>
public sealed class Lease
{
    /// <summary>Longest name of a lease, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The piece of work.</summary>
    public required string Name { get; init; }

    /// <summary>The holder: new for each time the lease is acquired.</summary>
    public required Guid Holder { get; init; }

    /// <summary>When the lease is free again unless it is renewed.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
