using System.Collections.Concurrent;
using Visma.Http;

namespace Visma;

/// <summary>
/// The call budget of one company and application as the last answers told it (<c>X-RateLimit-*</c>: fixed windows of an hour).
/// Unknown until the first answer. The ERP and the sales order service are kept apart, since nobody says whether they share a window;
/// what is shown is the scarcer of the two.
/// </summary>
public sealed class VismaBudget(TimeProvider time)
{
    private sealed record Reading(int? Limit, int? Remaining, DateTimeOffset? ResetsAt, DateTimeOffset? ClosedUntil);

    private static readonly Reading Nothing = new(null, null, null, null);
    private readonly ConcurrentDictionary<VismaService, Reading> _readings = new();

    /// <summary>Calls allowed in a window; null while unknown.</summary>
    public int? Limit => Scarcest?.Limit;

    /// <summary>Calls left in the running window; the limit again once the window is over; null while unknown.</summary>
    public int? Remaining => Scarcest is { } reading ? Left(reading) : null;

    /// <summary>When the window starts over; null while unknown.</summary>
    public DateTimeOffset? ResetsAt => Scarcest?.ResetsAt;

    /// <summary>Whether fewer calls are left than the reserve; false while nothing is known.</summary>
    public bool IsBelow(int reserve) => Remaining < reserve;

    private Reading? Scarcest => _readings.Values.Where(reading => Left(reading) is not null).MinBy(Left);

    /// <summary>Until when a service takes nothing more; null while it does.</summary>
    internal DateTimeOffset? ClosedUntil(VismaService service)
    {
        var reading = _readings.GetValueOrDefault(service, Nothing);
        var until = Left(reading) <= 0 ? Later(reading.ResetsAt, reading.ClosedUntil) : reading.ClosedUntil;
        return until > time.GetUtcNow() ? until : null;
    }

    /// <summary>Takes in what an answer told.</summary>
    internal void Note(VismaService service, int? limit, int? remaining, TimeSpan? resetsIn)
    {
        if (limit is null && remaining is null && resetsIn is null)
            return;

        var resetsAt = time.GetUtcNow() + resetsIn;
        _readings.AddOrUpdate(
            service,
            _ => new(limit, remaining, resetsAt, null),
            (_, before) => new(limit ?? before.Limit, remaining ?? before.Remaining, resetsAt ?? before.ResetsAt, before.ClosedUntil));
    }

    /// <summary>A service said to stay away for a while.</summary>
    internal void Close(VismaService service, TimeSpan wait)
    {
        var until = time.GetUtcNow() + wait;
        _readings.AddOrUpdate(service, _ => Nothing with { ClosedUntil = until }, (_, before) => before with { ClosedUntil = until });
    }

    private int? Left(Reading reading) => reading.ResetsAt is { } at && at <= time.GetUtcNow() ? reading.Limit : reading.Remaining;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
