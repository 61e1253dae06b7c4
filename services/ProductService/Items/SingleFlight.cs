namespace ProductService.Items;

/// <summary>Who asks what somebody else is just asking gets that answer.</summary>
public sealed class SingleFlight<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, Task<TValue>> flights = [];

    /// <summary>The answer of the question under way for the key, or of a new one. A caller that gives up does not end it for the others.</summary>
    public Task<TValue> AskAsync(TKey key, Func<Task<TValue>> ask, CancellationToken ct)
    {
        lock (flights)
        {
            if (!flights.TryGetValue(key, out var flight))
                flights[key] = flight = RunAsync(key, ask);
            return flight.WaitAsync(ct);
        }
    }

    private async Task<TValue> RunAsync(TKey key, Func<Task<TValue>> ask)
    {
        // Not under the lock.
        await Task.Yield();
        try
        {
            return await ask();
        }
        finally
        {
            lock (flights)
                flights.Remove(key);
        }
    }
}
