using System.Text.Json.Serialization;

namespace SandboxKit.Faults;

/// <summary>
/// Misbehaviour on demand. It applies to calls whose verb and path fit, from the moment it is posted, until
/// <see cref="Count"/> calls were hit or <see cref="Seconds"/> have passed; without either until it is deleted.
/// </summary>
public sealed record Fault
{
    /// <summary>Given by the sandbox.</summary>
    public int Id { get; init; }

    /// <summary>The verb it applies to; absent means every verb (<c>timeout-after-create</c>: every write).</summary>
    public string? Method { get; init; }

    /// <summary>A path prefix, or a glob with <c>*</c> (within a segment) and <c>**</c>; absent means every path.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// <c>latency</c>, a status such as <c>429</c> or <c>503</c>, <c>drop</c>, <c>garbage</c>, <c>half-body</c>,
    /// <c>timeout-after-create</c>, or a kind of the sandbox's own.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>How long to wait before answering, dropping or going on; milliseconds.</summary>
    public int LatencyMs { get; init; }

    /// <summary>How many calls it hits.</summary>
    public int? Count { get; init; }

    /// <summary>How long it lasts.</summary>
    public double? Seconds { get; init; }

    /// <summary>Hits every n-th fitting call only.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Seconds told in <c>Retry-After</c> with 429 and 503.</summary>
    public int RetryAfter { get; init; } = 1;

    /// <summary>How many calls it has hit so far.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int Hits { get; init; }
}

/// <summary>The kinds every sandbox knows.</summary>
public static class FaultKinds
{
    public const string Latency = "latency";
    public const string Drop = "drop";
    public const string Garbage = "garbage";
    public const string HalfBody = "half-body";
    public const string TimeoutAfterCreate = "timeout-after-create";

    /// <summary>The status a kind such as <c>503</c> stands for.</summary>
    public static int? Status(string kind) =>
        int.TryParse(kind, out var status) && status is >= 400 and < 600 ? status : null;

    public static bool IsGeneral(string kind) =>
        kind is Latency or Drop or Garbage or HalfBody or TimeoutAfterCreate || Status(kind) is not null;
}
