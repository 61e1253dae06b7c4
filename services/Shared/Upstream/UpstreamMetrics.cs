using System.Diagnostics.Metrics;
using System.Globalization;

namespace Upstream;

/// <summary>Counts the calls that leave the house: the scarce thing at both upstreams.</summary>
public sealed class UpstreamMetrics
{
    /// <summary>The meter to listen to.</summary>
    public const string MeterName = "Tillbridge.Upstream";

    private readonly Meter _meter;
    private readonly Counter<long> _calls;

    /// <summary>Makes the instruments.</summary>
    public UpstreamMetrics(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _meter = meters.Create(MeterName);
        _calls = _meter.CreateCounter<long>("upstream.calls", "{call}", "Calls to CCV and Visma.");
    }

    /// <summary>Shows how many circuits are open, by system and service.</summary>
    internal void Watch(Func<IEnumerable<(string System, string Service, int Open)>> open) => _meter.CreateObservableGauge(
        "upstream.circuits.open",
        () => open().Select(circuit => new Measurement<int>(circuit.Open, new("system", circuit.System), new("service", circuit.Service))),
        "{circuit}",
        "Connections on which calls are turned away because the upstream does not answer or refuses the credentials.");

    /// <summary>One call was made.</summary>
    /// <param name="system">ccv or visma.</param>
    /// <param name="method">The verb.</param>
    /// <param name="resource">The collection, never an id: each value is a time series.</param>
    /// <param name="status">The HTTP status; null where no answer came.</param>
    public void Called(string system, string method, string resource, int? status) => _calls.Add(
        1,
        new("system", system),
        new("method", method),
        new("resource", resource),
        new("status", status?.ToString(CultureInfo.InvariantCulture) ?? "none"));
}
