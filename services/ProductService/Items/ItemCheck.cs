using Integrations;
using ProductService.Domain;
using ProductService.Persistence;
using Visma;

namespace ProductService.Items;

/// <summary>Says whether all products of an order can be sold: from the index, else by asking Visma in as few calls as possible.</summary>
public sealed class ItemCheck(IIntegrations integrations, IVismaClientFactory clients, ItemIndex index, Catalogue catalogue)
{
    private readonly SingleFlight<(string Company, string Sku), ItemState> asking = new();

    /// <summary>Returns when all can be sold. May be asked again at any time.</summary>
    /// <param name="integrationId">The integration.</param>
    /// <param name="skus">The item numbers.</param>
    /// <param name="fresh">Asks Visma whatever the index says.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <exception cref="Upstream.FailureException">Some cannot (<c>missing</c>, <c>validation</c>), each named; or Visma could not be asked.</exception>
    public async Task CheckAsync(string integrationId, IReadOnlyList<string> skus, bool fresh, CancellationToken ct)
    {
        var integration = integrations.Get(integrationId);
        if (!integration.Products.Check)
            return;

        var wanted = skus.Select(Sku.Normal).Distinct(StringComparer.Ordinal).ToList();
        var trustFor = fresh ? TimeSpan.Zero : integration.Products.TrustFor;
        var known = await index.FreshAsync(integration.VismaConnection.TenantId, wanted, trustFor, ct);
        var unknown = wanted.Where(sku => !known.Contains(sku)).ToList();
        if (unknown.Count > 0 && ProductFailures.For(await AskAsync(integration, unknown, trustFor, ct)) is { } failure)
            throw failure;
    }

    private async Task<Dictionary<string, ItemState>> AskAsync(Integration integration, List<string> skus, TimeSpan trustFor, CancellationToken ct)
    {
        var read = await catalogue.LookAsync(integration, skus.Count, ct);
        var states = skus.Where(read.ContainsKey).ToDictionary(sku => sku, sku => read[sku], StringComparer.Ordinal);
        var several = new ParallelOptions { MaxDegreeOfParallelism = integration.VismaConnection.InFlight, CancellationToken = ct };
        await Parallel.ForEachAsync(skus.Where(sku => !read.ContainsKey(sku)), several, async (sku, token) =>
        {
            var state = await AskAsync(integration, sku, trustFor, token);
            lock (states)
                states[sku] = state;
        });
        return states;
    }

    private Task<ItemState> AskAsync(Integration integration, string sku, TimeSpan trustFor, CancellationToken ct)
    {
        // A blank number would ask for the list.
        return sku.Length == 0
            ? Task.FromResult(ItemState.Missing)
            : asking.AskAsync((integration.VismaConnection.TenantId, sku), () => AskOnceAsync(integration, sku, trustFor), ct);
    }

    private async Task<ItemState> AskOnceAsync(Integration integration, string sku, TimeSpan trustFor)
    {
        // Whoever asked before may have found it out since we looked.
        var connection = integration.VismaConnection;
        if ((await index.FreshAsync(connection.TenantId, [sku], trustFor, CancellationToken.None)).Count > 0)
            return ItemState.Sellable;

        var state = ItemStates.Of(await clients.For(connection).GetItemAsync(sku, CancellationToken.None));
        if (state == ItemState.Sellable)
            await index.SaveAsync(connection.TenantId, [sku], CancellationToken.None);
        else
            await index.ForgetAsync(connection.TenantId, sku, CancellationToken.None);
        return state;
    }
}
