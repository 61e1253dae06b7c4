using System.Collections.Concurrent;

namespace Upstream;

/// <summary>
/// The call budgets of one account at an upstream, each so many calls a minute. Ours and not System.Threading.RateLimiting's sliding
/// window, because that one moves in segments, cannot be closed after a 429 and takes no <see cref="TimeProvider"/>.
/// </summary>
public sealed class RequestLimits(TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<string, MinuteWindow> _windows = new(StringComparer.Ordinal);
    private readonly long _start = clock.GetTimestamp();
    private long _allClosedUntil;

    /// <summary>
    /// Waits, in the order of asking, until a call fits into the budget. Dispose the lease when the answer is there:
    /// only then does its minute begin to run, since the upstream may have counted the call at any moment until then.
    /// </summary>
    /// <param name="budget">The budget's name, such as method and resource.</param>
    /// <param name="perMinute">What the budget grants now; 0 = as much as you like.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<IDisposable> EnterAsync(string budget, int perMinute, CancellationToken cancellationToken)
    {
        var window = Window(budget);
        await window.EnterAsync(perMinute, cancellationToken);
        return new Lease(window);
    }

    /// <summary>Lets nobody in for this long: the upstream said that the budget is spent.</summary>
    public void Close(string budget, TimeSpan duration) => Window(budget).CloseUntil(Elapsed + duration);

    /// <summary>Closes all budgets, those not used so far too.</summary>
    public void CloseAll(TimeSpan duration)
    {
        var until = Elapsed + duration;
        Volatile.Write(ref _allClosedUntil, Math.Max(until.Ticks, Volatile.Read(ref _allClosedUntil)));
        foreach (var window in _windows.Values)
            window.CloseUntil(until);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var window in _windows.Values)
            window.Dispose();
    }

    private TimeSpan Elapsed => clock.GetElapsedTime(_start);

    private MinuteWindow Window(string budget)
    {
        var window = _windows.GetOrAdd(budget, _ => new MinuteWindow(clock, _start));
        window.CloseUntil(TimeSpan.FromTicks(Volatile.Read(ref _allClosedUntil)));
        return window;
    }

    private sealed class Lease(MinuteWindow window) : IDisposable
    {
        private MinuteWindow? _window = window;

        public void Dispose() => Interlocked.Exchange(ref _window, null)?.Leave();
    }
}
