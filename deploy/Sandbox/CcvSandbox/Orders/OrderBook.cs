using System.Globalization;
using System.Text.Json;
using CcvSandbox.Catalogue;
using SandboxKit.Records;

namespace CcvSandbox.Orders;

/// <summary>
/// The orders of the shop. An order is on disk before anybody sees it, so that nothing a reader acted on is lost by a kill.
/// </summary>
public sealed class OrderBook(RecordStore store, OrderIndex index, OrderNumbers numbers, ShelfStock shelf) : IDisposable
{
    private const string Collection = "orders";
    private const string Counters = "counters";
    private const int BatchSize = 500;

    // A change reads, saves, then shows; two changes of one order must not cross.
    private readonly SemaphoreSlim _import = new(1);
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public void Load()
    {
        var orders = store.Load(Collection).Select(record => Order.FromStored(record.Json)).ToList();
        orders.ForEach(numbers.SawOrder);
        orders.ForEach(shelf.Sell);
        index.Add(orders);
        // The last order may have been deleted; its numbers are not given out again.
        foreach (var deleted in store.Load(Counters))
            numbers.Saw(JsonSerializer.Deserialize<LastNumbers>(deleted.Json)!);
    }

    public async Task AddAsync(IReadOnlyList<Order> orders)
    {
        foreach (var batch in orders.Chunk(BatchSize))
            await store.SaveAsync([.. batch.Select(ToWrite)]);
        foreach (var order in orders)
            shelf.Sell(order);
        index.Add(orders);
    }

    /// <summary>Stores a set of orders at once or not at all; ids that exist already are given back instead.</summary>
    public async Task<IReadOnlyList<long>> ImportAsync(IReadOnlyList<Order> orders)
    {
        await _import.WaitAsync();
        try
        {
            var taken = orders.Where(order => index.Find(order.Id) is not null).Select(order => order.Id).ToList();
            if (taken.Count > 0)
                return taken;
            await store.SaveAsync([.. orders.Select(ToWrite)]);
            foreach (var order in orders)
                shelf.Sell(order);
            index.Add(orders);
            return [];
        }
        finally
        {
            _import.Release();
        }
    }

    /// <summary>Changes one order; null when there is none. A change that gives null back leaves it as it is.</summary>
    public async Task<(Order Before, Order After)?> ChangeAsync(long id, Func<Order, Order> change)
    {
        var gate = _gates[(int)(id & 63)];
        await gate.WaitAsync();
        try
        {
            if (index.Find(id) is not { } before)
                return null;
            var after = change(before);
            if (ReferenceEquals(before, after))
                return (before, before);
            await store.SaveAsync([ToWrite(after)]);
            index.Replace(before, after);
            return (before, after);
        }
        finally
        {
            gate.Release();
        }
    }

    public async Task<Order?> RemoveAsync(long id)
    {
        var gate = _gates[(int)(id & 63)];
        await gate.WaitAsync();
        try
        {
            if (index.Find(id) is not { } order)
                return null;
            await store.SaveAsync([new(Collection, Key(id), Json: null), new(Counters, "last", JsonSerializer.Serialize(numbers.Last))]);
            index.Remove(order);
            return order;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Clear()
    {
        index.Clear();
        numbers.Reset();
        shelf.Reset();
    }

    public void Dispose()
    {
        _import.Dispose();
        Array.ForEach(_gates, gate => gate.Dispose());
    }

    private static RecordWrite ToWrite(Order order) => new(Collection, Key(order.Id), order.ToStored());

    private static string Key(long id) => id.ToString("D12", CultureInfo.InvariantCulture);
}
