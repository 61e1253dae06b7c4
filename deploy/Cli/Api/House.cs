namespace Cli.Api;

/// <summary>Whose key it is.</summary>
internal sealed record KeyHolder(string Subject, string Role, IReadOnlyList<string>? Integrations);

/// <summary>Messages nobody could handle, that failed alike.</summary>
internal sealed record MessageGroup(string Queue, string? Type, string? ExceptionType, int Count, DateTimeOffset First, DateTimeOffset Last);

/// <summary>A flow that pauses until a person mends the cause.</summary>
internal sealed record Pause(string Integration, string Flow, DateTimeOffset Since, Failure Failure, DateTimeOffset NextProbeAt, int Held);

/// <summary>How far the intake of an integration is.</summary>
internal sealed record Intake(
    string Integration, DateTimeOffset? LastReadAt, DateTimeOffset NextReadAt, DateTimeOffset? NewestOrder, int Watched, int Waiting, Failure? Failure, DateTimeOffset? PausedSince);

/// <summary>Something somebody changed, or tried to.</summary>
internal sealed record AuditEntry(
    Guid Id, DateTimeOffset At, string Subject, string Method, string Path, string? Integration, int? Status, string? Result, string? Before, string? After, string? CorrelationId);

/// <summary>A page of the audit.</summary>
internal sealed record AuditPage(IReadOnlyList<AuditEntry> Items, Guid? Next);
