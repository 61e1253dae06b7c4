using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Upstream;

namespace Ccv.Tests;

/// <summary>Hears what the counter of calls is told, for the meter of one server's services only.</summary>
public sealed class CallListener : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(object? Scope, string Call)> _calls = new();

    public CallListener()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == UpstreamMetrics.MeterName && instrument.Name == "upstream.calls")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
            _calls.Enqueue((instrument.Meter.Scope, string.Join(' ', tags.ToArray().Select(tag => tag.Value)))));
        _listener.Start();
    }

    public IReadOnlyList<string> Of(CcvServer server) =>
        _calls.Where(c => ReferenceEquals(c.Scope, server.Services.GetRequiredService<IMeterFactory>())).Select(c => c.Call).ToList();

    public void Dispose() => _listener.Dispose();
}
