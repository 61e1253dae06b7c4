using Messaging.Poison;
using OrderService.Poison;

namespace OrderService.Endpoints;

/// <summary>A message that could not be handled, as the API shows it: everything but its body, which may hold personal data.</summary>
/// <param name="Id">Its id here.</param>
/// <param name="MessageId">Its own id; for one that came without, a hash of its body.</param>
/// <param name="Queue">The queue it was meant for.</param>
/// <param name="Kind">Whether its receiver failed, or no receiver takes its type.</param>
/// <param name="Type">The short name of its type; null for garbage.</param>
/// <param name="Order">The order it is about; null where it does not say.</param>
/// <param name="Size">The body's length in bytes.</param>
/// <param name="State">What became of it.</param>
/// <param name="ExceptionType">What the receiver threw; null where nothing threw.</param>
/// <param name="ExceptionMessage">What the exception says, scrubbed.</param>
/// <param name="Frames">Where in our code it happened, topmost first.</param>
/// <param name="FailedAt">When it failed last.</param>
/// <param name="StoredAt">When it was taken out of the error queue.</param>
/// <param name="Replays">How often it was sent back.</param>
/// <param name="LastReplayAt">When it was sent back last.</param>
/// <param name="Replay">The replay it is or was last part of.</param>
/// <param name="ChangedBy">Who asked for the last replay, or discarded it.</param>
/// <param name="Reason">Why it was discarded, or could not be sent back.</param>
public sealed record MessageView(
    Guid Id,
    string MessageId,
    string Queue,
    PoisonKind Kind,
    string? Type,
    Guid? Order,
    int Size,
    PoisonState State,
    string? ExceptionType,
    string? ExceptionMessage,
    IReadOnlyList<string> Frames,
    DateTimeOffset FailedAt,
    DateTimeOffset StoredAt,
    int Replays,
    DateTimeOffset? LastReplayAt,
    Guid? Replay,
    string? ChangedBy,
    string? Reason)
{
    internal static MessageView Of(PoisonEntry row) => new(
        row.Id, row.MessageId, row.Queue, row.Kind, row.MessageType, row.OrderId, row.Size, row.State, row.ExceptionType, row.ExceptionMessage,
        row.Frames?.Split('\n') ?? [], row.FailedAt, row.StoredAt, row.Replays, row.LastReplayAt, row.ReplayId, row.ChangedBy, row.Reason);
}

/// <summary>A page of messages, newest failure first.</summary>
/// <param name="Items">The messages.</param>
/// <param name="Next">What to give as <c>after</c> for the next page; null on the last.</param>
public sealed record MessagePage(IReadOnlyList<MessageView> Items, string? Next);

/// <summary>Messages that failed alike and wait for somebody to deal with them.</summary>
/// <param name="Queue">The queue they were meant for.</param>
/// <param name="Type">The short name of their type; null for garbage.</param>
/// <param name="ExceptionType">What the receiver threw; null where nothing threw.</param>
/// <param name="Count">How many there are: what a replay of the group gives as <c>count</c>.</param>
/// <param name="First">When the first of them failed.</param>
/// <param name="Last">When the last of them failed.</param>
public sealed record MessageGroup(string Queue, string? Type, string? ExceptionType, int Count, DateTimeOffset First, DateTimeOffset Last);

/// <summary>A replay of messages and how far it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">Running, finished, stopped because the first failed again, or cancelled.</param>
/// <param name="Count">Messages it was asked for.</param>
/// <param name="Sent">Messages sent back so far.</param>
/// <param name="FailedAgain">Those of them that failed again.</param>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="StartedBy">By whom.</param>
/// <param name="FinishedAt">When it ended; null while it goes on.</param>
public sealed record MessageReplayView(
    Guid Id, PoisonReplayState State, int Count, int Sent, int FailedAgain, DateTimeOffset StartedAt, string StartedBy, DateTimeOffset? FinishedAt)
{
    internal static MessageReplayView Of(PoisonReplay row, int sent, int failedAgain) =>
        new(row.Id, row.State, row.Count, sent, failedAgain, row.StartedAt, row.StartedBy, row.FinishedAt);
}
