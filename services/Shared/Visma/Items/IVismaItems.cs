namespace Visma.Items;

/// <summary>Items, that is products (v1 inventory).</summary>
public interface IVismaItems
{
    /// <summary>One item by its number; null where there is none.</summary>
    Task<InventoryDto?> GetItemAsync(string number, CancellationToken ct);

    /// <summary>Items page by page, by Visma's own order.</summary>
    IAsyncEnumerable<InventoryDto> ListItemsAsync(ItemQuery query, CancellationToken ct);
}
