namespace CustomerService.Debtors;

/// <summary>One lock a key within this process; keys nobody uses take no memory.</summary>
public sealed class KeyLocks
{
    private readonly Dictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>Takes the key's lock, which is given back by disposing; null when it was not free in time.</summary>
    public async Task<IDisposable?> TryTakeAsync(string key, TimeSpan patience, CancellationToken ct)
    {
        var entry = Enter(key);
        var taken = false;
        try
        {
            taken = await entry.Gate.WaitAsync(patience, ct);
            return taken ? new Held(this, key, entry) : null;
        }
        finally
        {
            if (!taken)
                Leave(key, entry);
        }
    }

    private Entry Enter(string key)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var entry))
                entries[key] = entry = new Entry();
            entry.Users++;
            return entry;
        }
    }

    private void Leave(string key, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Users > 0)
                return;

            entries.Remove(key);
            entry.Gate.Dispose();
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Held(KeyLocks locks, string key, Entry entry) : IDisposable
    {
        private bool released;

        public void Dispose()
        {
            if (released)
                return;

            released = true;
            entry.Gate.Release();
            locks.Leave(key, entry);
        }
    }
}
