using System.Collections.Concurrent;
using Contracts.Orders;
using OrderService.Saga;

namespace OrderService.Flow;

/// <summary>
/// Notes, in memory alone, which steps orders got through and at which they were put off: from that follows who of the waiting is called.
/// A note that is lost costs time and no order.
/// </summary>
internal sealed class StepsPassed
{
    private readonly ConcurrentDictionary<(string Integration, OrderStep Step), Tally> _tallies = new();
    private readonly ConcurrentQueue<(string Integration, OrderStep Step)> _trials = new();

    public void Passed(OrderTransfer order)
    {
        Interlocked.Increment(ref Of(order).Passed);
        if (order.OnTrial && order.Step != OrderStep.ReadOrder)
            _trials.Enqueue((order.Integration, order.Step));
    }

    public void PutOff(OrderTransfer order) => Interlocked.Increment(ref Of(order).PutOff);

    /// <summary>What was noted since the last call, for the steps that somebody got through.</summary>
    public IReadOnlyList<(string Integration, OrderStep Step, int Passed, int PutOff)> Take()
    {
        var taken = new List<(string, OrderStep, int, int)>();
        foreach (var ((integration, step), tally) in _tallies)
        {
            var (passed, putOff) = (Interlocked.Exchange(ref tally.Passed, 0), Interlocked.Exchange(ref tally.PutOff, 0));
            if (passed > 0)
                taken.Add((integration, step, passed, putOff));
        }

        return taken;
    }

    /// <summary>The steps that orders on trial got through since the last call.</summary>
    public IEnumerable<(string Integration, OrderStep Step)> TakeTrials()
    {
        while (_trials.TryDequeue(out var trial))
            yield return trial;
    }

    private Tally Of(OrderTransfer order) => _tallies.GetOrAdd((order.Integration, order.Step), static _ => new Tally());

    private sealed class Tally
    {
        public int Passed;

        public int PutOff;
    }
}
