using System.Collections.Concurrent;
using System.Threading.Channels;

namespace OrderService.Intake;

/// <summary>Tells this process's intake of an integration that there is something to read before its time.</summary>
internal sealed class IntakeSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _bells = new(StringComparer.OrdinalIgnoreCase);

    public void Ring(string integration) => Bell(integration).Writer.TryWrite(true);

    /// <summary>Ends when the bell rang since the last call, or after the pause.</summary>
    public async Task WaitAsync(string integration, TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = clock.CreateTimer(state => ((CancellationTokenSource)state!).Cancel(), timeout, pause, Timeout.InfiniteTimeSpan);
        try
        {
            await Bell(integration).Reader.ReadAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The pause is over.
        }
    }

    private Channel<bool> Bell(string integration) => _bells.GetOrAdd(integration, static _ => Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
