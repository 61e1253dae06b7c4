using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Endpoints;
using OrderService.Persistence;
using OrderService.Saga;
using Upstream;

namespace OrderService.Replays;

/// <summary>The replay of one order, with an edited document if the person sent one.</summary>
internal sealed class SingleReplay(
    OrderDbContext database, OrderDocuments documents, ReplayRequests requests, ReplayResults results, TimeProvider clock)
{
    public async Task<Answer> AskAsync(OrderTransfer order, ReplayRequest wish, string person, CancellationToken cancellationToken)
    {
        if (await UnderWayAsync(order, cancellationToken) is { } run)
            return new Answer { Conflict = $"Order {order.Reference} is being replayed: see GET /api/orders/replays/{run}." };
        if (wish.Document is not { } edited)
            return await AskAsync(order, Run(wish, person, wish.From ?? ReplayFrom.FailedStep), edit: null, cancellationToken);

        KeptDocument? kept;
        try
        {
            kept = await documents.FindAsync(order.CorrelationId, order.Reference, cancellationToken);
        }
        catch (FailureException e)
        {
            return new Answer { Conflict = $"{e.Failure.Message} {e.Failure.Advice}" };
        }

        if (kept is null)
            return new Answer { Conflict = $"Order {order.Reference} has no document that could be edited. Replay it from the start: it is then read from CCV again." };
        var read = EditedDocument.Read(edited, kept.Current);
        return read.Errors.Count > 0
            ? new Answer { Errors = read.Errors.ToDictionary() }
            : await EditedAsync(order, Run(wish, person, ReplayFrom.StoredDocument), kept, read, cancellationToken);
    }

    private async Task<Answer> EditedAsync(
        OrderTransfer order, ReplayRun run, KeptDocument kept, EditedDocument edited, CancellationToken cancellationToken)
    {
        var changed = JsonDifference.Between(EditedDocument.Json(kept.Current), EditedDocument.Json(edited.Document!))
            .Select(change => change.Path).ToList();
        if (changed.Count == 0)
            return await AskAsync(order, run, edit: null, cancellationToken);

        try
        {
            return await AskAsync(order, run, EditAsync, cancellationToken);
        }
        catch (WentOnException)
        {
            return new Answer { Conflict = $"Order {order.Reference} went on while it was edited: see GET /api/orders/{order.CorrelationId}." };
        }

        async Task EditAsync()
        {
            if (!await documents.EditAsync(order.CorrelationId, edited.Document!, cancellationToken))
                throw new WentOnException();
            database.OrderActions.Add(new OrderAction
            {
                Id = Guid.CreateVersion7(run.AskedAt), OrderId = order.CorrelationId, Kind = OrderActionKind.Edit, At = run.AskedAt, By = run.AskedBy,
                Note = run.Note, RunId = run.Id, ChangedPaths = string.Join('\n', changed), State = OrderActionState.Done, EndedAt = run.AskedAt,
            });
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<Answer> AskAsync(OrderTransfer order, ReplayRun run, Func<Task>? edit, CancellationToken cancellationToken) =>
        await requests.OfOneAsync(order, run, edit, cancellationToken) is { } asked
            ? new Answer { Run = asked }
            : new Answer { Conflict = $"A replay of order {order.Reference} was asked for in the same moment: see GET /api/orders/{order.CorrelationId}." };

    private async Task<Guid?> UnderWayAsync(OrderTransfer order, CancellationToken cancellationToken)
    {
        if (await FindRunAsync(order, cancellationToken) is null)
            return null;

        // The order may have come to a stand again, and nobody has noted it yet.
        await results.NoteAsync(database, cancellationToken);
        return await FindRunAsync(order, cancellationToken);
    }

    private Task<Guid?> FindRunAsync(OrderTransfer order, CancellationToken cancellationToken) => database.ReplayItems
        .Where(item => item.OrderId == order.CorrelationId && (item.State == ReplayItemState.Sent
            || (item.State == ReplayItemState.Pending && database.ReplayRuns.Any(run =>
                run.Id == item.RunId && run.Total == 1 && run.State == ReplayRunState.Running))))
        .Select(item => (Guid?)item.RunId)
        .FirstOrDefaultAsync(cancellationToken);

    private ReplayRun Run(ReplayRequest wish, string person, ReplayFrom from)
    {
        var now = clock.GetUtcNow();
        return new ReplayRun { Id = Guid.CreateVersion7(now), AskedAt = now, AskedBy = person, Note = wish.Note, From = from, Total = 1 };
    }

    /// <summary>The run, or what stands against it.</summary>
    public sealed record Answer
    {
        public ReplayRun? Run { get; init; }

        public string? Conflict { get; init; }

        public Dictionary<string, string[]>? Errors { get; init; }
    }

    private sealed class WentOnException : Exception;
}
