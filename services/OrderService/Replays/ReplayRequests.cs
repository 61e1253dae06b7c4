using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using OrderService.Saga;
using Persistence;

namespace OrderService.Replays;

/// <summary>Writes down which orders are to be replayed; once it is written, it happens.</summary>
internal sealed class ReplayRequests(OrderDbContext database, ReplaySignal signal)
{
    /// <summary>A run of one order; an edited document is stored in the same transaction. Null where one is under way, asked for in the same moment.</summary>
    public async Task<ReplayRun?> OfOneAsync(OrderTransfer order, ReplayRun run, Func<Task>? edit, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        database.ReplayRuns.Add(run);
        database.ReplayItems.Add(new ReplayItem
        {
            RunId = run.Id, OrderId = order.CorrelationId, Position = 1, From = run.From, Step = order.Step, Alone = true,
        });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return null;
        }

        if (edit is not null)
            await edit();
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return run;
    }

    /// <summary>
    /// A run of every order that is selected at this moment: one statement counts and keeps them, so that what fails a moment later is not among them.
    /// </summary>
    /// <returns>How many are selected; the run is kept unless there are none, or not as many as a person has counted and expects.</returns>
    public async Task<int> OfManyAsync(ReplayRun run, OrderSelection selection, int? expected, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        database.ReplayRuns.Add(run);
        await database.SaveChangesAsync(cancellationToken);
        var selected = await KeepAsync(run, selection, cancellationToken);
        if (selected == 0 || (expected is { } count && count != selected))
            return selected;

        run.Total = selected;
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        signal.Ring();
        return selected;
    }

    private async Task<int> KeepAsync(ReplayRun run, OrderSelection selection, CancellationToken cancellationToken)
    {
        await using var statement = new RowStatement(database, typeof(ReplayItem));
        var orders = statement.Query(selection.Of(database.Transfers).Select(order => new
        {
            order.CorrelationId,
            order.ReceivedAt,
            order.Step,
            Edited = database.Documents.Any(document => document.Id == order.CorrelationId && document.Original != null),
        }));

        // A crowd does not undo what a person has corrected in one of its documents.
        var edited = run.From == ReplayFrom.Start ? ReplayFrom.StoredDocument : run.From;
        return await statement.ExecuteAsync(
            $"""
             INSERT INTO {statement.Table} (
                 {statement.Column(nameof(ReplayItem.RunId))}, {statement.Column(nameof(ReplayItem.OrderId))},
                 {statement.Column(nameof(ReplayItem.Position))}, {statement.Column(nameof(ReplayItem.From))},
                 {statement.Column(nameof(ReplayItem.Step))}, {statement.Column(nameof(ReplayItem.State))},
                 {statement.Column(nameof(ReplayItem.Wave))}, {statement.Column(nameof(ReplayItem.Begun))},
                 {statement.Column(nameof(ReplayItem.Alone))})
             SELECT {statement.Value(nameof(ReplayItem.RunId), run.Id)}, chosen."CorrelationId",
                 ROW_NUMBER() OVER (ORDER BY chosen."ReceivedAt", chosen."CorrelationId"),
                 CASE WHEN chosen."Edited" THEN {statement.Value(nameof(ReplayItem.From), edited)} ELSE {statement.Value(nameof(ReplayItem.From), run.From)} END,
                 chosen."Step", {statement.Value(nameof(ReplayItem.State), ReplayItemState.Pending)},
                 {statement.Value(nameof(ReplayItem.Wave), 0)}, {statement.Value(nameof(ReplayItem.Begun), false)},
                 {statement.Value(nameof(ReplayItem.Alone), false)}
             FROM ({orders}) AS chosen
             """,
            cancellationToken);
    }
}
