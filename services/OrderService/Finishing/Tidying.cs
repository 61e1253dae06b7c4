using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;

namespace OrderService.Finishing;

/// <summary>
/// What is left to do for orders at their end: the ledger gets the document's number, the stored order is erased. Both may be done twice, and
/// late, without harm: until then the ledger knows that a create was sent, and the order's row says that it is finished.
/// </summary>
internal sealed class Tidying(IDbContextFactory<OrderDbContext> contexts, TimeProvider clock)
{
    /// <summary>Tidies up after the orders; returns those whose end is not saved yet.</summary>
    public async Task<IReadOnlyList<FinishedOrder>> TidyAsync(IReadOnlyList<FinishedOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0)
            return [];

        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        await LinkAsync(database, orders, cancellationToken);
        return await EraseAsync(database, orders, cancellationToken);
    }

    private async Task LinkAsync(OrderDbContext database, IReadOnlyList<FinishedOrder> orders, CancellationToken cancellationToken)
    {
        foreach (var ofOneShop in orders.GroupBy(order => order.Integration, StringComparer.Ordinal))
        {
            var documents = ofOneShop.DistinctBy(order => order.CcvOrderId).ToDictionary(order => order.CcvOrderId);
            var ids = documents.Keys.ToList();
            var entries = await database.Ledger
                .Where(entry => entry.Integration == ofOneShop.Key && ids.Contains(entry.CcvOrderId) && entry.DocumentNumber == null)
                .ToListAsync(cancellationToken);
            foreach (var entry in entries)
                Link(entry, documents[entry.CcvOrderId]);
        }

        await database.SaveChangesAsync(cancellationToken);
    }

    private void Link(LedgerEntry entry, FinishedOrder order)
    {
        entry.DocumentKind = order.Document.Kind;
        entry.DocumentType = order.Document.Type;
        entry.DocumentNumber = order.Document.Number;
        entry.CreatedByUs = order.CreatedByUs;
        entry.LinkedAt = clock.GetUtcNow();
        entry.LeasedUntil = null;
    }

    // Whether the end was saved is asked here: an order whose last transition begins afresh still needs its document.
    private static async Task<IReadOnlyList<FinishedOrder>> EraseAsync(
        OrderDbContext database, IReadOnlyList<FinishedOrder> orders, CancellationToken cancellationToken)
    {
        var ids = orders.Select(order => order.Id).ToList();
        var erased = await database.Documents
            .Where(document => ids.Contains(document.Id))
            .Where(document => database.Transfers.Any(order => order.CorrelationId == document.Id && FinishedStates.All.Contains(order.CurrentState)))
            .ExecuteDeleteAsync(cancellationToken);
        if (erased == orders.Count)
            return [];

        var left = await database.Documents.Where(document => ids.Contains(document.Id)).Select(document => document.Id).ToListAsync(cancellationToken);
        return [.. orders.Where(order => left.Contains(order.Id))];
    }
}
