using System.Threading.Channels;

namespace OrderService.Poison;

/// <summary>Tells this process's replayer that there is something to send before it would look.</summary>
internal sealed class PoisonBell
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Ends when the bell rang since the last call, or after the pause.</summary>
    public async Task WaitAsync(TimeSpan pause, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await _bell.Reader.ReadAsync(cancellationToken).AsTask().WaitAsync(pause, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nobody rang.
        }
    }
}
