namespace Upstream;

/// <summary>Hears what time it is on the other side, from the <c>Date</c> of every answer to the calls of the running work, until disposed.</summary>
public sealed class RemoteClock : IDisposable
{
    private static readonly AsyncLocal<RemoteClock?> Listening = new();

    private RemoteClock()
    {
    }

    /// <summary>How far the other side's clock is ahead of ours, to about a second; null where nothing was heard.</summary>
    public TimeSpan? Ahead { get; private set; }

    /// <summary>Listens to the calls made from here on.</summary>
    public static RemoteClock Listen() => Listening.Value = new RemoteClock();

    /// <summary>Clients tell what the answer says; without anybody listening it costs nothing.</summary>
    /// <param name="date">The answer's <c>Date</c>.</param>
    /// <param name="clock">Our own time.</param>
    public static void Hear(DateTimeOffset? date, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (Listening.Value is { } listener && date is { } theirs)
            listener.Ahead = theirs - clock.GetUtcNow();
    }

    /// <summary>Hears no more.</summary>
    public void Dispose() => Listening.Value = null;
}
