using System.Collections.Concurrent;
using CcvSandbox.Orders;
using SandboxKit.Seed;

namespace CcvSandbox.Catalogue;

/// <summary>What is on the shelf by SKU: what the shop opened with, less what completed sales took.</summary>
public sealed class ShelfStock(IReadOnlyList<SeedItem> items)
{
    private readonly Dictionary<string, SeedItem> _stocked = items.Where(item => item.IsStockItem).ToDictionary(item => item.Sku, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, decimal> _sold = new(StringComparer.Ordinal);

    public decimal Of(string sku) => _stocked.TryGetValue(sku, out var item) ? item.Stock - _sold.GetValueOrDefault(sku) : 0m;

    public void Sell(Order order)
    {
        if (!order.IsCompleted)
            return;
        foreach (var row in order.Rows)
        {
            if (row.Sku is { } sku && _stocked.ContainsKey(sku))
                _sold.AddOrUpdate(sku, row.Count, (_, sold) => sold + row.Count);
        }
    }

    public void Reset() => _sold.Clear();
}
