using System.Text.Json;
using Ccv;
using Contracts.Failures;
using Microsoft.EntityFrameworkCore;
using OrderService.Domain;
using Upstream;

namespace OrderService.Persistence;

/// <summary>Keeps the orders' documents, encrypted, while the orders are not finished.</summary>
internal sealed class OrderDocuments(OrderDbContext database, Vault vault, RecentDocuments recent, TimeProvider clock)
{
    public Task<bool> ExistsAsync(Guid id, CancellationToken cancellationToken) =>
        database.Documents.AnyAsync(document => document.Id == id, cancellationToken);

    /// <summary>Stores the document of an order; false when there is one already.</summary>
    public async Task<bool> StoreAsync(Guid id, string integration, CcvOrderDocument document, CancellationToken cancellationToken)
    {
        database.Documents.Add(Row(id, integration, document));
        try
        {
            await database.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (global::Persistence.DatabaseErrors.IsUniqueViolation(e))
        {
            return false;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>Stores the documents of orders that are new; those of them that were there already are left out of what is returned.</summary>
    public async Task<IReadOnlyList<CcvOrderDocument>> StoreAsync(
        string integration, IReadOnlyList<CcvOrderDocument> documents, CancellationToken cancellationToken)
    {
        try
        {
            database.Documents.AddRange(documents.Select(document => Row(OrderIdentity.For(integration, document.Order.Id), integration, document)));
            await database.SaveChangesAsync(cancellationToken);
            foreach (var document in documents)
                recent.KeepIfRoom(OrderIdentity.For(integration, document.Order.Id), document);
            return documents;
        }
        catch (DbUpdateException e) when (global::Persistence.DatabaseErrors.IsUniqueViolation(e))
        {
            // Another replica, or an order that stands twice on a page: then each by itself.
            database.ChangeTracker.Clear();
            var stored = new List<CcvOrderDocument>();
            foreach (var document in documents)
            {
                if (await StoreAsync(OrderIdentity.For(integration, document.Order.Id), integration, document, cancellationToken))
                    stored.Add(document);
            }

            return stored;
        }
        finally
        {
            database.ChangeTracker.Clear();
        }
    }

    /// <summary>The document of an unfinished order, as this process read it moments ago or as it is stored.</summary>
    /// <exception cref="FailureException">There is none, or the key ring cannot open it.</exception>
    public async Task<CcvOrderDocument> GetAsync(Guid id, int edition, string reference, CancellationToken cancellationToken)
    {
        if (recent.Find(id, edition) is { } known)
            return known;

        var document = await GetAsync(id, reference, cancellationToken);
        recent.Keep(id, edition, document);
        return document;
    }

    /// <summary>The document of an unfinished order, as it is stored.</summary>
    /// <exception cref="FailureException">There is none, or the key ring cannot open it.</exception>
    public async Task<CcvOrderDocument> GetAsync(Guid id, string reference, CancellationToken cancellationToken)
    {
        var content = await database.Documents
            .Where(document => document.Id == id)
            .Select(document => document.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is null
            ? throw Gone(reference)
            : Opened(content, reference);
    }

    /// <summary>Stores what CCV says now in the place of what was stored, edited or not.</summary>
    public async Task ReplaceAsync(Guid id, string integration, CcvOrderDocument document, CancellationToken cancellationToken)
    {
        var (now, content) = (clock.GetUtcNow(), Locked(document));
        var replaced = await database.Documents.Where(row => row.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Content, content)
                .SetProperty(row => row.StoredAt, now)
                .SetProperty(row => row.Original, (byte[]?)null),
            cancellationToken);
        if (replaced == 0)
            await StoreAsync(id, integration, document, cancellationToken);
    }

    /// <summary>The document and, where it was edited, what CCV gave; null where the order has none.</summary>
    /// <exception cref="FailureException">The key ring cannot open it.</exception>
    public async Task<KeptDocument?> FindAsync(Guid id, string reference, CancellationToken cancellationToken) =>
        await database.Documents.AsNoTracking().SingleOrDefaultAsync(document => document.Id == id, cancellationToken) is { } row
            ? new KeptDocument(Opened(row.Content, reference), row.Original is { } original ? Opened(original, reference) : null)
            : null;

    /// <summary>Puts an edited document in the place of the stored one; the first edit keeps what CCV gave.</summary>
    /// <returns>False where the order went on meanwhile, or the document is erased.</returns>
    public async Task<bool> EditAsync(Guid id, CcvOrderDocument edited, CancellationToken cancellationToken)
    {
        var content = Locked(edited);
        var standing = database.Transfers.Where(order =>
            order.CorrelationId == id && (order.Standing == OrderStates.Failed || order.Standing == OrderStates.Waiting));
        return await database.Documents.Where(row => row.Id == id && standing.Any()).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Original, row => row.Original ?? row.Content).SetProperty(row => row.Content, content),
            cancellationToken) == 1;
    }

    /// <summary>Erases the document; nothing happens when it is gone already.</summary>
    public Task EraseAsync(Guid id, CancellationToken cancellationToken) =>
        database.Documents.Where(document => document.Id == id).ExecuteDeleteAsync(cancellationToken);

    private OrderDocument Row(Guid id, string integration, CcvOrderDocument document) => new()
    {
        Id = id,
        Integration = integration,
        CcvOrderId = document.Order.Id,
        StoredAt = clock.GetUtcNow(),
        Content = Locked(document),
    };

    private CcvOrderDocument Opened(byte[] content, string reference) =>
        JsonSerializer.Deserialize(vault.Open(content, reference), CcvJson.OrderDocument) ?? throw Gone(reference);

    private byte[] Locked(CcvOrderDocument document) => vault.Lock(JsonSerializer.SerializeToUtf8Bytes(document, CcvJson.OrderDocument));

    private static FailureException Gone(string reference) => new(new Failure(
        FailureReason.Missing,
        $"The stored document of order {reference} is gone.",
        "Replay the order from the start; it is then read from CCV again."));
}
