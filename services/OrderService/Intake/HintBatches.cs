using OrderService.Persistence;

namespace OrderService.Intake;

/// <summary>
/// Writes down at once what comes in while the database is busy with what came before: a rush of webhooks makes few transactions instead of one
/// each, and a quiet till waits for nothing. Whoever adds a hint gets its answer when it is in the database, and the error when it is not.
/// </summary>
internal sealed class HintBatches(Func<IReadOnlyList<OrderHint>, Task> write)
{
    private const int Most = 100;

    private readonly Lock _lock = new();
    private List<OrderHint> _next = [];
    private TaskCompletionSource _written = Fresh();
    private bool _writing;

    /// <summary>Done when the hint is in the database.</summary>
    public Task AddAsync(OrderHint hint)
    {
        bool begin;
        Task written;
        lock (_lock)
        {
            _next.Add(hint);
            written = _written.Task;
            begin = !_writing;
            _writing = true;
        }

        if (begin)
            _ = WriteAllAsync();
        return written;
    }

    private async Task WriteAllAsync()
    {
        while (Take() is ({ Count: > 0 } hints, var written))
        {
            try
            {
                foreach (var chunk in Distinct(hints).Chunk(Most))
                    await write(chunk);
                written.SetResult();
            }
            catch (Exception e)
            {
                // Each of those who wait for it gets it.
                written.SetException(e);
            }
        }
    }

    private (List<OrderHint> Hints, TaskCompletionSource Written) Take()
    {
        lock (_lock)
        {
            var taken = (_next, _written);
            _writing = _next.Count > 0;
            _next = [];
            _written = Fresh();
            return taken;
        }
    }

    // Made and paid within a moment are two calls for one order. In one order of rows everywhere, so that replicas never wait for each other in a circle.
    private static IEnumerable<OrderHint> Distinct(List<OrderHint> hints) => hints
        .GroupBy(hint => (hint.Integration, hint.CcvOrderId))
        .OrderBy(group => group.Key)
        .Select(group =>
        {
            var hint = group.First();
            hint.EvenIfKnown = group.Any(other => other.EvenIfKnown);
            return hint;
        });

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
