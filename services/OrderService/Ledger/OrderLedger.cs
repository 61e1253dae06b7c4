using Contracts.Failures;
using Contracts.Orders;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using OrderService.Persistence;
using Persistence;
using Upstream;

namespace OrderService.Ledger;

/// <summary>
/// Keeps account of which order became which document, and lets one attempt at a time create it.
/// Written around every create, so that whatever dies, the next attempt knows whether a document may exist.
/// </summary>
internal sealed class OrderLedger(OrderDbContext database, TimeProvider clock)
{
    public Task<LedgerEntry?> FindAsync(string integration, long ccvOrderId, CancellationToken cancellationToken) =>
        database.Ledger.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Integration == integration && row.CcvOrderId == ccvOrderId, cancellationToken);

    /// <summary>The order's entry; made now, with its reference, when there is none.</summary>
    /// <exception cref="FailureException"><c>conflict</c>: another order of the integration has the same reference.</exception>
    public async Task<LedgerEntry> ReserveAsync(string integration, Sale sale, CancellationToken cancellationToken)
    {
        var entry = new LedgerEntry
        {
            Integration = integration,
            CcvOrderId = sale.CcvOrderId,
            Reference = sale.Reference,
            Total = sale.Total,
            Currency = sale.Currency,
            ReservedAt = clock.GetUtcNow(),
        };
        if (await InsertAsync(entry, cancellationToken))
            return entry;

        var existing = await FindAsync(integration, sale.CcvOrderId, cancellationToken) ?? throw await TakenAsync(integration, sale, cancellationToken);
        return await RestateAsync(existing, sale, cancellationToken);
    }

    /// <summary>
    /// Takes the right to create the document for a while; false when another attempt has it, when the document is there, or when the first
    /// create was sent after <paramref name="entry"/> was read: whoever read it would not know that there is something to search for.
    /// </summary>
    public async Task<bool> TryLeaseAsync(LedgerEntry entry, TimeSpan duration, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + duration;
        var knowsOfCreates = entry.SubmittedAt is not null;
        return await Row(entry)
            .Where(row => row.DocumentNumber == null && (row.LeasedUntil == null || row.LeasedUntil < now))
            .Where(row => knowsOfCreates || row.SubmittedAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedUntil, until).SetProperty(row => row.SubmittedAt, row => row.SubmittedAt ?? now),
                cancellationToken) == 1;
    }

    /// <summary>Keeps the right with nobody for a while; the time until which.</summary>
    public async Task<DateTimeOffset> HoldAsync(LedgerEntry entry, TimeSpan duration, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + duration;
        await Row(entry).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, until), cancellationToken);
        return until;
    }

    /// <summary>Gives the right back after an attempt that certainly created nothing.</summary>
    public Task ReleaseAsync(LedgerEntry entry, CancellationToken cancellationToken) =>
        Row(entry).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null), cancellationToken);

    /// <summary>Notes the document of the order, for good.</summary>
    public Task LinkAsync(LedgerEntry entry, DocumentLink document, bool createdByUs, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return Row(entry).Where(row => row.DocumentNumber == null).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.DocumentKind, document.Kind)
                .SetProperty(row => row.DocumentType, document.Type)
                .SetProperty(row => row.DocumentNumber, document.Number)
                .SetProperty(row => row.CreatedByUs, createdByUs)
                .SetProperty(row => row.LinkedAt, now)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null),
            cancellationToken);
    }

    // One statement whichever comes: by far most orders are new.
    private async Task<bool> InsertAsync(LedgerEntry entry, CancellationToken cancellationToken)
    {
        await using var statement = new RowStatement(database, typeof(LedgerEntry));
        return await statement.ExecuteAsync(
            $"""
             INSERT INTO {statement.Table}
                 ({statement.Column(nameof(entry.Integration))}, {statement.Column(nameof(entry.CcvOrderId))},
                  {statement.Column(nameof(entry.Reference))}, {statement.Column(nameof(entry.Total))}, {statement.Column(nameof(entry.Currency))},
                  {statement.Column(nameof(entry.ReservedAt))}, {statement.Column(nameof(entry.CreatedByUs))})
             VALUES
                 ({statement.Value(nameof(entry.Integration), entry.Integration)}, {statement.Value(nameof(entry.CcvOrderId), entry.CcvOrderId)},
                  {statement.Value(nameof(entry.Reference), entry.Reference)}, {statement.Value(nameof(entry.Total), entry.Total)},
                  {statement.Value(nameof(entry.Currency), entry.Currency)},
                  {statement.Value(nameof(entry.ReservedAt), entry.ReservedAt)}, {statement.Value(nameof(entry.CreatedByUs), entry.CreatedByUs)})
             ON CONFLICT DO NOTHING
             """,
            cancellationToken) == 1;
    }

    private IQueryable<LedgerEntry> Row(LedgerEntry entry) =>
        database.Ledger.Where(row => row.Integration == entry.Integration && row.CcvOrderId == entry.CcvOrderId);

    // The reference stays for ever; what the order comes to may have been corrected before anything was created.
    private async Task<LedgerEntry> RestateAsync(LedgerEntry entry, Sale sale, CancellationToken cancellationToken)
    {
        if (entry.Total != sale.Total || entry.Currency != sale.Currency)
        {
            await Row(entry).Where(row => row.DocumentNumber == null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Total, sale.Total).SetProperty(row => row.Currency, sale.Currency), cancellationToken);
        }

        return entry;
    }

    private async Task<FailureException> TakenAsync(string integration, Sale sale, CancellationToken cancellationToken)
    {
        var other = await database.Ledger
            .Where(row => row.Integration == integration && row.Reference == sale.Reference)
            .Select(row => row.CcvOrderId)
            .SingleAsync(cancellationToken);
        return new FailureException(new Failure(
            FailureReason.Conflict,
            $"CCV orders {other} and {sale.CcvOrderId} both have the number {sale.Reference}; the first has been taken in under it.",
            "Make the reference unique, for instance with Orders:Reference = {ordernumber}-{id}, then replay the order."));
    }
}
