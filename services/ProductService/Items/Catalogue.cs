using Integrations;
using ProductService.Domain;
using ProductService.Persistence;
using Visma;
using Visma.Items;

namespace ProductService.Items;

/// <summary>Reads the company's items in pages, as far as that is cheaper than asking for them one by one, and notes the sellable ones.</summary>
public sealed class Catalogue(IVismaClientFactory clients, ItemIndex index)
{
    private static readonly IReadOnlyDictionary<string, ItemState> Nothing = new Dictionary<string, ItemState>();

    private readonly SingleFlight<string, IReadOnlyDictionary<string, ItemState>> readings = new();

    /// <summary>The states of the items that were read; none when reading does not pay. An item that is not among them may exist all the same.</summary>
    public Task<IReadOnlyDictionary<string, ItemState>> LookAsync(Integration integration, int wanted, CancellationToken ct) =>
        readings.AskAsync(integration.VismaConnection.TenantId, () => LookAsync(integration, wanted), ct);

    // Without the caller's token: others may be waiting for the same reading. The client's own time limits end it.
    private async Task<IReadOnlyDictionary<string, ItemState>> LookAsync(Integration integration, int wanted)
    {
        var company = integration.VismaConnection.TenantId;
        var isCold = await index.IsColdAsync(company, integration.Products.TrustFor, CancellationToken.None);
        if (!CatalogueReading.IsWorthALook(wanted, isCold))
            return Nothing;

        var states = await ReadAsync(clients.For(integration.VismaConnection), wanted);
        await index.SaveAsync(company, [.. states.Where(item => item.Value == ItemState.Sellable).Select(item => item.Key)], CancellationToken.None);
        return states;
    }

    private static async Task<Dictionary<string, ItemState>> ReadAsync(IVismaItems visma, int wanted)
    {
        var states = new Dictionary<string, ItemState>(StringComparer.Ordinal);
        long read = 0;
        long? rows = null;
        await foreach (var item in visma.ListItemsAsync(new ItemQuery { PageSize = CatalogueReading.PageSize }, CancellationToken.None))
        {
            rows ??= CatalogueReading.RowsToRead(item.Metadata, wanted);
            if (item.InventoryNumber is { } number)
                states[Sku.Normal(number)] = ItemStates.Of(item);

            // Before the next page is asked for.
            if (++read >= rows)
                break;
        }

        return states;
    }
}
