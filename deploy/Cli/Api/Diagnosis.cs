namespace Cli.Api;

/// <summary>How an integration's connections do at this moment.</summary>
internal sealed record Diagnosis(string Integration, string State, long Version, IReadOnlyList<SystemDiagnosis> Systems);

/// <summary>One of its two systems.</summary>
internal sealed record SystemDiagnosis(
    string System, bool Connected, bool Passed, IReadOnlyList<ConnectionCheck> Checks, IReadOnlyList<string> NotTested, double? ClockAheadSeconds, DateTimeOffset? CheckedAt);

/// <summary>One thing that was tried.</summary>
internal sealed record ConnectionCheck(string Name, string Needs, bool Passed, Failure? Failure);

/// <summary>The broker's queues.</summary>
internal sealed record QueueReport(string Transport, IReadOnlyList<QueueDepth> Queues);

/// <summary>One of them; null where the broker has none of that name.</summary>
internal sealed record QueueDepth(string Name, long? Messages, long? Consumers);
