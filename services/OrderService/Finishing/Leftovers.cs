using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;

namespace OrderService.Finishing;

/// <summary>Finds the finished orders that nobody tidied up, because the process that finished them died over it.</summary>
internal sealed class Leftovers(IDbContextFactory<OrderDbContext> contexts, TimeProvider clock)
{
    private const int Most = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Finished orders whose ledger entry has no document, or whose stored order is still there.</summary>
    public async Task<IReadOnlyList<FinishedOrder>> FindAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Patience;
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        var unlinked = await database.Ledger
            .Where(entry => entry.DocumentNumber == null && entry.SubmittedAt < before)
            .OrderByDescending(entry => entry.SubmittedAt)
            .Take(Most)
            .Select(entry => new { entry.Integration, entry.CcvOrderId })
            .ToListAsync(cancellationToken);
        var unerased = await database.Documents
            .Where(document => database.Transfers.Any(order =>
                order.CorrelationId == document.Id && FinishedStates.Booked.Contains(order.CurrentState) && order.FinishedAt < before))
            .OrderBy(document => document.StoredAt)
            .Take(Most)
            .Select(document => document.Id)
            .ToListAsync(cancellationToken);
        var ids = unlinked.ConvertAll(entry => OrderIdentity.For(entry.Integration, entry.CcvOrderId));
        ids.AddRange(unerased);
        var finished = await database.Transfers.AsNoTracking()
            .Where(order => ids.Contains(order.CorrelationId) && FinishedStates.Booked.Contains(order.CurrentState) && order.FinishedAt < before)
            .ToListAsync(cancellationToken);
        return finished.ConvertAll(order => new FinishedOrder(
            order.CorrelationId,
            order.Integration,
            order.CcvOrderId,
            new DocumentLink(order.DocumentKind!.Value, order.DocumentType!, order.DocumentNumber!),
            order.CurrentState == nameof(Saga.OrderTransferStateMachine.Transferred)));
    }
}
