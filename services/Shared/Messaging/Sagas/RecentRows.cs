using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Messaging.Sagas;

/// <summary>
/// Rows as this process saved them moments ago, so that the answer to what a row asked for need not read it again. Only used for a message that fits the
/// row as it is remembered; if it was changed elsewhere meanwhile, its <see cref="ISagaRow.Version"/> refuses the save, and the retry reads it afresh.
/// </summary>
/// <param name="fits">Whether the message is for the row as it is: usually, whether it answers what was asked last.</param>
internal sealed class RecentRows<TState>(Func<TState, object, bool> fits) : IDisposable
    where TState : class, ISagaRow
{
    private const int Most = 5_000;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _rows = new(Options.Create(new MemoryCacheOptions { SizeLimit = Most }));

    /// <summary>Hands out the row, which nobody else has then; null when it has to be read.</summary>
    public TState? Take(Guid id, object message)
    {
        if (!_rows.TryGetValue(id, out Slot? slot) || slot!.Take() is not { } row)
            return null;
        _rows.Remove(id);
        return fits(row, message) ? row : null;
    }

    /// <summary>Remembers a row as it was saved, unless nothing more is to come for it.</summary>
    public void Keep(TState row)
    {
        if (row.ResumeAt is not null)
            _rows.Set(row.CorrelationId, new Slot(row), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Longest });
    }

    public void Dispose() => _rows.Dispose();

    // Two messages that come at once for one row: one takes it, the other reads.
    private sealed class Slot(TState row)
    {
        private TState? _row = row;

        public TState? Take() => Interlocked.Exchange(ref _row, null);
    }
}
