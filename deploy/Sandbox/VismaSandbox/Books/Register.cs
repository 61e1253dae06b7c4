namespace VismaSandbox.Books;

/// <summary>Records in order of arrival, found by key and by named secondary keys. Its owner holds the lock.</summary>
internal sealed class Register<T>(Func<T, string> key, params (string Name, Func<T, string?> Key)[] indexes)
    where T : class
{
    private readonly List<T> _all = [];
    private readonly Dictionary<string, int> _slots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Dictionary<string, SortedSet<int>>> _indexes =
        indexes.ToDictionary(index => index.Name, _ => new Dictionary<string, SortedSet<int>>(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    public IReadOnlyList<T> All => _all;

    public int Count => _all.Count;

    public T? Find(string? wanted) => wanted is not null && _slots.TryGetValue(wanted, out var slot) ? _all[slot] : null;

    public T At(int slot) => _all[slot];

    /// <summary>The records with this secondary key, oldest first.</summary>
    public IReadOnlyList<T> By(string index, string value) =>
        _indexes[index].TryGetValue(value, out var found) ? found.Select(slot => _all[slot]).ToList() : [];

    /// <summary>Adds the record or replaces the one with its key; tells the slot it lies in.</summary>
    public int Put(T record)
    {
        if (!_slots.TryGetValue(key(record), out var slot))
        {
            slot = _all.Count;
            _all.Add(record);
            _slots.Add(key(record), slot);
        }
        else
        {
            Forget(slot);
            _all[slot] = record;
        }

        foreach (var (name, secondary) in indexes)
        {
            if (secondary(record) is { Length: > 0 } value)
            {
                if (!_indexes[name].TryGetValue(value, out var slots))
                {
                    _indexes[name].Add(value, slots = []);
                }

                slots.Add(slot);
            }
        }

        return slot;
    }

    public void Clear()
    {
        _all.Clear();
        _slots.Clear();
        foreach (var index in _indexes.Values)
        {
            index.Clear();
        }
    }

    private void Forget(int slot)
    {
        foreach (var (name, secondary) in indexes)
        {
            if (secondary(_all[slot]) is { Length: > 0 } value && _indexes[name].TryGetValue(value, out var slots))
            {
                slots.Remove(slot);
            }
        }
    }
}
