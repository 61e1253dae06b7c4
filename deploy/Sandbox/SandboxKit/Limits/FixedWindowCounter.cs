using System.Collections.Concurrent;

namespace SandboxKit.Limits;

/// <summary>What a window allowed at the moment of asking.</summary>
/// <param name="Allowed">False when the window is used up.</param>
/// <param name="Limit">Calls a window allows.</param>
/// <param name="Remaining">Calls left in this window.</param>
/// <param name="ResetSeconds">Whole seconds until the next window, at least one.</param>
public readonly record struct WindowTicket(bool Allowed, int Limit, int Remaining, int ResetSeconds);

/// <summary>Counts calls in fixed windows that start with the first call of a key, as both APIs do it.</summary>
public sealed class FixedWindowCounter(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>Takes one call of <paramref name="key"/> out of its present window.</summary>
    public WindowTicket Take(string key, int limit, TimeSpan length)
    {
        var window = _windows.GetOrAdd(key, _ => new Window());
        lock (window)
        {
            var now = time.GetUtcNow();
            if (now >= window.End)
            {
                (window.End, window.Used) = (now + length, 0);
            }

            var allowed = window.Used < limit;
            window.Used += allowed ? 1 : 0;
            var seconds = (int)Math.Ceiling((window.End - now).TotalSeconds);
            return new(allowed, limit, Math.Max(0, limit - window.Used), Math.Max(1, seconds));
        }
    }

    /// <summary>Starts every window anew.</summary>
    public void Reset() => _windows.Clear();

    private sealed class Window
    {
        public DateTimeOffset End { get; set; }

        public int Used { get; set; }
    }
}
