using Contracts.Failures;
using Contracts.Orders;

namespace OrderService.Endpoints;

/// <summary>Something a person did to an order.</summary>
/// <param name="Kind">Replay, edit, resolve or reopen.</param>
/// <param name="At">When it was asked for.</param>
/// <param name="By">By whom.</param>
/// <param name="Note">Why, in the person's words.</param>
/// <param name="Step">Of a replay: the step the order stood at.</param>
/// <param name="From">Of a replay: where it was to begin.</param>
/// <param name="Run">The replay it was part of.</param>
/// <param name="ChangedPaths">Of an edit: where the document was changed (JSON pointers); never what stood there.</param>
/// <param name="Result">What came of it: requested, done or refused; of a replay, what became of the order.</param>
/// <param name="Failure">Why the replay failed again or waits.</param>
public sealed record OrderActionView(
    string Kind,
    DateTimeOffset At,
    string By,
    string? Note,
    OrderStep? Step,
    ReplayFrom? From,
    Guid? Run,
    IReadOnlyList<string>? ChangedPaths,
    string Result,
    Failure? Failure);
