using Microsoft.EntityFrameworkCore;
using Persistence;

namespace ProductService.Persistence;

/// <summary>The local index of sellable items.</summary>
public sealed class ItemIndex(IDbContextFactory<ProductDbContext> contexts, TimeProvider clock)
{
    // Below what either database takes as parameters of one statement.
    private const int Batch = 500;

    /// <summary>Those of <paramref name="skus"/> that were found sellable within <paramref name="trustFor"/>.</summary>
    public async Task<HashSet<string>> FreshAsync(string company, IReadOnlyCollection<string> skus, TimeSpan trustFor, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - trustFor;
        var fresh = new HashSet<string>(StringComparer.Ordinal);
        await using var database = await contexts.CreateDbContextAsync(ct);
        foreach (var batch in skus.Chunk(Batch))
            fresh.UnionWith(await Rows(database, company, batch).Where(item => item.CheckedAt > since).Select(item => item.Sku).ToListAsync(ct));
        return fresh;
    }

    /// <summary>Whether nothing at all is known of the company's items, or nothing that is still trusted.</summary>
    public async Task<bool> IsColdAsync(string company, TimeSpan trustFor, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - trustFor;
        await using var database = await contexts.CreateDbContextAsync(ct);
        return !await database.Items.AnyAsync(item => item.Company == company && item.CheckedAt > since, ct);
    }

    /// <summary>Notes that Visma says now that the items may be sold.</summary>
    public async Task SaveAsync(string company, IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        foreach (var batch in skus.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Batch))
        {
            try
            {
                await SaveBatchAsync(company, batch, ct);
            }
            catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
            {
                // Another replica noted some of them meanwhile: now they are there, and only need the time.
                await SaveBatchAsync(company, batch, ct);
            }
        }
    }

    /// <summary>The item cannot be sold any more, whatever was noted before.</summary>
    public async Task ForgetAsync(string company, string sku, CancellationToken ct)
    {
        await using var database = await contexts.CreateDbContextAsync(ct);
        await Rows(database, company, [sku]).ExecuteDeleteAsync(ct);
    }

    private async Task SaveBatchAsync(string company, string[] skus, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var database = await contexts.CreateDbContextAsync(ct);
        var known = await Rows(database, company, skus).Select(item => item.Sku).ToListAsync(ct);
        if (known.Count > 0)
            await Rows(database, company, known).ExecuteUpdateAsync(set => set.SetProperty(item => item.CheckedAt, now), ct);
        database.Items.AddRange(skus.Except(known, StringComparer.Ordinal)
            .Select(sku => new SellableItem { Company = company, Sku = sku, CheckedAt = now }));
        await database.SaveChangesAsync(ct);
    }

    private static IQueryable<SellableItem> Rows(ProductDbContext database, string company, IReadOnlyCollection<string> skus) =>
        database.Items.Where(item => item.Company == company && skus.Contains(item.Sku));
}
