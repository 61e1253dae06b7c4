using System.Text.Json;

namespace Cli.Api;

/// <summary>A replay, and how far it is.</summary>
internal sealed record ReplayRun(
    Guid Id,
    string State,
    string From,
    DateTimeOffset AskedAt,
    string AskedBy,
    string? Note,
    JsonElement? Filter,
    int Total,
    int Wave,
    ReplayProgress Progress,
    DateTimeOffset? FinishedAt,
    ReplayStop? Stopped,
    string? WaitsFor)
{
    public const string Running = "running";
    public const string Finished = "finished";
}

/// <summary>How many orders of a replay are where.</summary>
internal sealed record ReplayProgress(int Pending, int Sent, int Waiting, int Transferred, int Skipped, int FailedAgain, int Resolved, int Refused, int Cancelled)
{
    /// <summary>Whether every order is where it should be.</summary>
    public bool IsAllWell() => (Pending, Sent, Waiting, FailedAgain, Refused, Cancelled) == (0, 0, 0, 0, 0, 0);

    public string Sentence() => string.Join(", ", new (int Count, string What)[]
    {
        (Transferred, "transferred"), (Skipped, "in Visma already"), (FailedAgain, "failed again"), (Waiting, "waiting"), (Resolved, "resolved"),
        (Refused, "not there any more"), (Cancelled, "cancelled"), (Sent, "on their way"), (Pending, "not sent yet"),
    }.Where(part => part.Count > 0).Select(part => $"{Output.Plain.Number(part.Count)} {part.What}"));
}

/// <summary>Why a replay stopped.</summary>
internal sealed record ReplayStop(string Reason, Guid OrderId, Failure Failure);

/// <summary>A page of replays, newest first.</summary>
internal sealed record ReplayRunPage(IReadOnlyList<ReplayRun> Items, string? Next);

/// <summary>What became of one order of a replay.</summary>
internal sealed record ReplayItem(
    Guid OrderId, string? Reference, int Position, string Step, string From, string Result, int Wave, DateTimeOffset? SentAt, DateTimeOffset? EndedAt, string? FailureStep, Failure? Failure);

/// <summary>A page of a replay's orders.</summary>
internal sealed record ReplayItemPage(IReadOnlyList<ReplayItem> Items, int? Next);

/// <summary>How many orders a replay would have.</summary>
internal sealed record ReplayCount(int Count, OrderSelection Filter);

/// <summary>One order is to be replayed.</summary>
internal sealed record ReplayRequest(string? From, string? Note);

/// <summary>Many are.</summary>
internal sealed record ReplayManyRequest(OrderSelection Filter, string? From, int? Count, string? Note);
