using System.Collections.Concurrent;
using Ccv.Calls;
using Polly;
using Upstream;

namespace Ccv;

/// <summary>Puts clients together; keeps one call budget per host and public key for the life of the process.</summary>
internal sealed class CcvClientFactory(IHttpClientFactory http, UpstreamMetrics metrics, Circuits circuits, TimeProvider clock) : ICcvClientFactory, IDisposable
{
    private readonly ConcurrentDictionary<(string Host, string PublicKey), Lazy<RequestLimits>> _limits = new();
    private readonly ResiliencePipeline _quickTries = QuickTries.Build(clock);
    private readonly CcvRefusals _refusals = new(clock);

    public ICcvClient For(CcvConnection connection)
    {
        CcvConnectionCheck.Demand(connection);
        var limits = _limits.GetOrAdd(
            (connection.BaseUrl.Authority, connection.PublicKey),
            _ => new Lazy<RequestLimits>(() => new RequestLimits(clock))).Value;
        var caller = new CcvCaller(http, connection, limits, metrics, clock);
        var exchange = new CcvExchange(caller, limits, circuits, _quickTries, _refusals);
        return new CcvClient(exchange, new CcvPages(exchange, caller), connection);
    }

    public void Dispose()
    {
        foreach (var limits in _limits.Values)
            limits.Value.Dispose();
    }
}
