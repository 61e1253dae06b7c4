using System.Threading.Channels;

namespace OrderService.Finishing;

/// <summary>The orders that ended in this process a moment ago and are not tidied up yet. What dies with the process is found by <see cref="Leftovers"/>.</summary>
internal sealed class FinishedOrders
{
    private readonly Channel<FinishedOrder> _orders = Channel.CreateUnbounded<FinishedOrder>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(FinishedOrder order) => _orders.Writer.TryWrite(order);

    /// <summary>Waits for orders, then takes those that are there.</summary>
    public async Task<IReadOnlyList<FinishedOrder>> TakeAsync(int most, CancellationToken cancellationToken)
    {
        await _orders.Reader.WaitToReadAsync(cancellationToken);
        return Take(most);
    }

    /// <summary>Takes those that are there; none when there are none.</summary>
    public IReadOnlyList<FinishedOrder> Take(int most)
    {
        var taken = new List<FinishedOrder>();
        while (taken.Count < most && _orders.Reader.TryRead(out var order))
            taken.Add(order);
        return taken;
    }
}
