namespace Visma;

/// <summary>
/// The call budget of one company and application as the last answers told it (<c>X-RateLimit-*</c>: fixed windows of an hour).
/// Unknown until the first answer.
/// </summary>
public sealed class VismaBudget(TimeProvider time)
{
    private sealed record Reading(int? Limit, int? Remaining, DateTimeOffset? ResetsAt);

    private volatile Reading _reading = new(null, null, null);

    /// <summary>Calls allowed in a window; null while unknown.</summary>
    public int? Limit => _reading.Limit;

    /// <summary>Calls left in the running window; the limit again once the window is over; null while unknown.</summary>
    public int? Remaining => Left(_reading);

    /// <summary>When the window starts over; null while unknown.</summary>
    public DateTimeOffset? ResetsAt => _reading.ResetsAt;

    /// <summary>Whether fewer calls are left than the reserve; false while nothing is known.</summary>
    public bool IsBelow(int reserve) => Remaining < reserve;

    /// <summary>Until when nothing more may be sent; null while calls are left.</summary>
    internal DateTimeOffset? ExhaustedUntil
    {
        get
        {
            var reading = _reading;
            return Left(reading) <= 0 ? reading.ResetsAt : null;
        }
    }

    internal void Note(int? limit, int? remaining, TimeSpan? resetsIn)
    {
        if (limit is null && remaining is null && resetsIn is null)
            return;

        var before = _reading;
        _reading = new(
            limit ?? before.Limit,
            remaining ?? before.Remaining,
            resetsIn is { } span ? time.GetUtcNow() + span : before.ResetsAt);
    }

    private int? Left(Reading reading) =>
        reading.ResetsAt is { } at && at <= time.GetUtcNow() ? reading.Limit : reading.Remaining;
}
