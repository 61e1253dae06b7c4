using System.Collections.Concurrent;

namespace OrderService.Ledger;

/// <summary>
/// The documents this process is creating at this moment. The ledger's lease says so too, but by the clock: when the machine's clock leaps
/// ahead, as after a pause of its virtual machine, every lease seems to have run out while the creates are still under way.
/// </summary>
internal sealed class CreatesUnderWay
{
    private readonly ConcurrentDictionary<(string Integration, long CcvOrderId), bool> _orders = new();

    /// <summary>The turn, which ends when disposed; null where somebody else has it.</summary>
    public IDisposable? TryBegin(string integration, long ccvOrderId) =>
        _orders.TryAdd((integration, ccvOrderId), true) ? new Turn(this, (integration, ccvOrderId)) : null;

    private sealed class Turn(CreatesUnderWay creates, (string, long) order) : IDisposable
    {
        public void Dispose() => creates._orders.TryRemove(order, out _);
    }
}
