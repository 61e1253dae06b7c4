using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Upstream;

/// <summary>
/// The circuits of this process, one for each upstream and connection: changed settings are another connection and start with a closed one.
/// Those nobody used for a while are dropped.
/// </summary>
public sealed class Circuits
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<(string System, string Service, object Connection), Circuit> _circuits = new();
    private readonly TimeProvider _clock;
    private readonly ILogger<Circuits> _log;
    private DateTimeOffset _swept;

    /// <summary>No circuit so far.</summary>
    public Circuits(UpstreamMetrics metrics, TimeProvider clock, ILogger<Circuits> log)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        ArgumentNullException.ThrowIfNull(clock);
        (_clock, _log, _swept) = (clock, log, clock.GetUtcNow());
        metrics.Watch(Open);
    }

    /// <summary>The circuit of a connection.</summary>
    /// <param name="system">ccv or visma: a time series.</param>
    /// <param name="service">Which of its services, such as <c>erp</c>: a time series.</param>
    /// <param name="connection">The connection, equal to another when all its settings are.</param>
    /// <param name="name">What is behind it, for people.</param>
    public Circuit For(string system, string service, object connection, string name)
    {
        Sweep();
        return _circuits.GetOrAdd((system, service, connection), static (_, state) => new Circuit(state.name, state._clock, state._log), (name, _clock, _log));
    }

    private IEnumerable<(string System, string Service, int Open)> Open()
    {
        var since = _clock.GetUtcNow() - Kept;
        return _circuits.GroupBy(entry => (entry.Key.System, entry.Key.Service))
            .Select(group => (group.Key.System, group.Key.Service, group.Count(entry => entry.Value.IsOpen && entry.Value.LastUsed > since)));
    }

    private void Sweep()
    {
        var now = _clock.GetUtcNow();
        if (now - _swept < Kept)
            return;

        _swept = now;
        foreach (var (key, circuit) in _circuits)
        {
            if (now - circuit.LastUsed > Kept)
                _circuits.TryRemove(new(key, circuit));
        }
    }
}
