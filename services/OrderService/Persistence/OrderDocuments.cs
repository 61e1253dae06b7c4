using System.Text.Json;
using Ccv;
using Contracts.Failures;
using Microsoft.EntityFrameworkCore;
using Upstream;

namespace OrderService.Persistence;

/// <summary>Keeps the orders' documents, encrypted, while the orders are not finished.</summary>
internal sealed class OrderDocuments(OrderDbContext database, Vault vault, TimeProvider clock)
{
    public Task<bool> ExistsAsync(Guid id, CancellationToken cancellationToken) =>
        database.Documents.AnyAsync(document => document.Id == id, cancellationToken);

    /// <summary>Stores the document of an order; false when there is one already.</summary>
    public async Task<bool> StoreAsync(Guid id, string integration, CcvOrderDocument document, CancellationToken cancellationToken)
    {
        database.Documents.Add(new OrderDocument
        {
            Id = id,
            Integration = integration,
            CcvOrderId = document.Order.Id,
            StoredAt = clock.GetUtcNow(),
            Content = Locked(document),
        });
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

    /// <summary>The document of an unfinished order.</summary>
    /// <exception cref="FailureException">There is none, or the key ring cannot open it.</exception>
    public async Task<CcvOrderDocument> GetAsync(Guid id, string reference, CancellationToken cancellationToken)
    {
        var content = await database.Documents
            .Where(document => document.Id == id)
            .Select(document => document.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return content is null
            ? throw Gone(reference)
            : JsonSerializer.Deserialize(vault.Open(content, reference), CcvJson.OrderDocument) ?? throw Gone(reference);
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

    /// <summary>Erases the document; nothing happens when it is gone already.</summary>
    public Task EraseAsync(Guid id, CancellationToken cancellationToken) =>
        database.Documents.Where(document => document.Id == id).ExecuteDeleteAsync(cancellationToken);

    private byte[] Locked(CcvOrderDocument document) => vault.Lock(JsonSerializer.SerializeToUtf8Bytes(document, CcvJson.OrderDocument));

    private static FailureException Gone(string reference) => new(new Failure(
        FailureReason.Missing,
        $"The stored document of order {reference} is gone.",
        "Replay the order from the start; it is then read from CCV again."));
}
