using System.Text.Json;
using Contracts.Failures;
using Contracts.Orders;
using OrderService.Persistence;

namespace OrderService.Endpoints;

/// <summary>A replay of one order or many: what was asked, and how far it is.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="State">Running, stopped, cancelled or finished.</param>
/// <param name="From">Where each order begins.</param>
/// <param name="AskedAt">When it was asked for.</param>
/// <param name="AskedBy">By whom.</param>
/// <param name="Note">Why.</param>
/// <param name="Filter">What chose the orders; null where one was named.</param>
/// <param name="Total">How many orders it has.</param>
/// <param name="Wave">The wave that is under way: 1 order, 10, 100, then 1,000 each.</param>
/// <param name="Progress">How many orders are where.</param>
/// <param name="FinishedAt">When the last order had its result, or the run was cancelled.</param>
/// <param name="Stopped">Why it stopped; null where it did not.</param>
/// <param name="WaitsFor">What the next wave waits for, where that is not for orders under way.</param>
public sealed record ReplayRunView(
    Guid Id,
    ReplayRunState State,
    ReplayFrom From,
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
    internal static ReplayRunView Of(ReplayRun run, IReadOnlyDictionary<ReplayItemState, int> counts) => new(
        run.Id, run.State, run.From, run.AskedAt, run.AskedBy, run.Note,
        run.Filter is null ? null : JsonDocument.Parse(run.Filter).RootElement,
        run.Total, run.Wave, ReplayProgress.Of(counts), run.FinishedAt,
        run.FailedOrderId is { } order && run.State != ReplayRunState.Running ? Stop(run, order) : null,
        run.State == ReplayRunState.Running ? Obstacle(ReplayProgress.Of(counts)) : null);

    private static string? Obstacle(ReplayProgress progress) => progress is { Sent: 0, Waiting: > 0 and var waiting }
        ? $"{waiting} of its orders wait to be tried again by themselves; the run goes on when they have ended. GET /api/orders?state=Waiting says what they wait for."
        : null;

    private static ReplayStop Stop(ReplayRun run, Guid order) => new(
        run.Wave == 1 ? "The first order failed again." : "At least half of the last wave failed again.",
        order,
        new Failure(run.FailureReason!.Value, run.FailureMessage!, run.FailureAdvice!, run.FailureCode));
}
