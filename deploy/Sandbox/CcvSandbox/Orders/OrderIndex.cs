namespace CcvSandbox.Orders;

/// <summary>Orders in memory, in order of id and of creation, with the way from a row to its order.</summary>
public sealed class OrderIndex
{
    private static readonly Comparer<Order> ById = Comparer<Order>.Create((a, b) => a.Id.CompareTo(b.Id));
    private static readonly Comparer<Order> ByDate = Comparer<Order>.Create(
        (a, b) => a.CreateDate.CompareTo(b.CreateDate) is var dates && dates != 0 ? dates : a.Id.CompareTo(b.Id));

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Order> _orders = [];
    private readonly Dictionary<long, long> _rows = [];
    private readonly List<Order> _byId = [];
    private readonly List<Order> _byDate = [];

    public Order? Find(long id)
    {
        lock (_lock)
            return _orders.GetValueOrDefault(id);
    }

    public (Order Order, OrderRow Row)? FindRow(long rowId)
    {
        lock (_lock)
            return _rows.TryGetValue(rowId, out var id) && _orders.TryGetValue(id, out var order)
                ? (order, order.Rows.First(row => row.Id == rowId)) : null;
    }

    public (int Orders, int Completed, int Paid) Count()
    {
        lock (_lock)
            return (_byId.Count, _byId.Count(order => order.IsCompleted), _byId.Count(order => order.IsPaid));
    }

    /// <summary>Adds new orders; appending is the usual case, an older date or id finds its place.</summary>
    public void Add(IEnumerable<Order> orders)
    {
        lock (_lock)
        {
            foreach (var order in orders)
            {
                Register(order);
                Insert(_byId, order, ById);
                Insert(_byDate, order, ByDate);
            }
        }
    }

    /// <summary>Puts a changed order in the place of its former self.</summary>
    public void Replace(Order former, Order now)
    {
        lock (_lock)
        {
            foreach (var row in former.Rows)
                _rows.Remove(row.Id);
            Register(now);
            _byId[_byId.BinarySearch(former, ById)] = now;
            _byDate[_byDate.BinarySearch(former, ByDate)] = now;
        }
    }

    public void Remove(Order order)
    {
        lock (_lock)
        {
            _orders.Remove(order.Id);
            foreach (var row in order.Rows)
                _rows.Remove(row.Id);
            _byId.RemoveAt(_byId.BinarySearch(order, ById));
            _byDate.RemoveAt(_byDate.BinarySearch(order, ByDate));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _orders.Clear();
            _rows.Clear();
            _byId.Clear();
            _byDate.Clear();
        }
    }

    /// <summary>Orders from a moment on, oldest first.</summary>
    public IReadOnlyList<Order> Since(DateTimeOffset? since)
    {
        lock (_lock)
            return since is null ? [.. _byDate] : _byDate[FirstOn(since.Value)..];
    }

    /// <summary>Up to <paramref name="take"/> fitting orders after the first <paramref name="skip"/>.</summary>
    public IReadOnlyList<Order> Query(OrderFilter filter, string orderBy, bool descending, int skip, int take)
    {
        lock (_lock)
        {
            return orderBy switch
            {
                "id" => Select(ByIdCandidates(filter), filter, descending, skip, take),
                "create_date" => Select(DateRange(filter), filter, descending, skip, take),
                "ordernumber" => Select([.. DateRange(filter).OrderBy(o => o.Number)], filter, descending, skip, take),
                _ => Select([.. DateRange(filter).OrderBy(o => o.DeliverDate, StringComparer.Ordinal)], filter, descending, skip, take),
            };
        }
    }

    private static List<Order> Select(List<Order> candidates, OrderFilter filter, bool descending, int skip, int take)
    {
        var found = new List<Order>(Math.Min(take, candidates.Count));
        var (position, step) = descending ? (candidates.Count - 1, -1) : (0, 1);
        for (; position >= 0 && position < candidates.Count && found.Count < take; position += step)
        {
            if (filter.Fits(candidates[position]) && skip-- <= 0)
                found.Add(candidates[position]);
        }

        return found;
    }

    /// <summary>A small stretch of dates is sorted by id; a large one is met on a walk through all ids.</summary>
    private List<Order> ByIdCandidates(OrderFilter filter)
    {
        if (filter.MinCreateDate is not { } min || _byDate.Count - FirstOn(min) > _byId.Count / 8)
            return _byId;
        var some = DateRange(filter);
        some.Sort(ById);
        return some;
    }

    private List<Order> DateRange(OrderFilter filter) => filter.MinCreateDate is { } min ? _byDate[FirstOn(min)..] : [.. _byDate];

    private int FirstOn(DateTimeOffset date)
    {
        var (low, high) = (0, _byDate.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _byDate[middle].CreateDate < date ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Register(Order order)
    {
        _orders[order.Id] = order;
        foreach (var row in order.Rows)
            _rows[row.Id] = order.Id;
    }

    private static void Insert(List<Order> list, Order order, Comparer<Order> comparer)
    {
        if (list.Count == 0 || comparer.Compare(list[^1], order) < 0)
            list.Add(order);
        else
            list.Insert(~list.BinarySearch(order, comparer), order);
    }
}
