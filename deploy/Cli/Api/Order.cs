namespace Cli.Api;

/// <summary>One order, as the gateway shows it.</summary>
internal sealed record Order(
    Guid Id,
    string Integration,
    long CcvOrderId,
    string Reference,
    string State,
    string Step,
    int Attempt,
    decimal Total,
    string Currency,
    DateTimeOffset CreatedAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? NextAttemptAt,
    string? CustomerNumber,
    DocumentLink? Document,
    Failure? Failure,
    OrderChange? Change,
    int Replays,
    Resolution? Resolved)
{
    /// <summary>Whether it can be replayed or resolved.</summary>
    public bool StandsStill() => State is OrderState.Failed or OrderState.Waiting;
}

/// <summary>The states the commands look at; the others are steps under way.</summary>
internal static class OrderState
{
    public const string Waiting = "Waiting";
    public const string Transferred = "Transferred";
    public const string Skipped = "Skipped";
    public const string Failed = "Failed";
    public const string Resolved = "Resolved";
}

/// <summary>The document in Visma.</summary>
internal sealed record DocumentLink(string Kind, string Type, string Number);

/// <summary>What CCV says of an order now, where that is something else.</summary>
internal sealed record OrderChange(DateTimeOffset SeenAt, decimal Total, bool Cancelled, string Message, string Advice);

/// <summary>Why an order was closed without a transfer.</summary>
internal sealed record Resolution(string? Reason, DateTimeOffset At, string By);

/// <summary>A page of orders, newest first.</summary>
internal sealed record OrderPage(IReadOnlyList<Order> Items, string? Next);

/// <summary>Something a person did to an order.</summary>
internal sealed record OrderAction(
    string Kind, DateTimeOffset At, string By, string? Note, string? Step, string? From, Guid? Run, IReadOnlyList<string>? ChangedPaths, string Result, Failure? Failure);

/// <summary>Closes an order, or takes that back.</summary>
internal sealed record ResolveRequest(string? Reason);
