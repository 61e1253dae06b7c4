using SandboxKit.Limits;

namespace VismaSandbox.Access;

/// <summary>The hourly budget of the client, which the control interface may change while the sandbox runs.</summary>
internal sealed class CallLimits(VismaSandboxOptions options, TimeProvider time)
{
    private readonly FixedWindowCounter _counter = new(time);
    private long _refused;

    public bool Enabled { get; private set; } = options.LimitsEnabled;

    public int PerHour { get; private set; } = options.CallsPerHour;

    /// <summary>How many calls were refused so far.</summary>
    public long Refused => Interlocked.Read(ref _refused);

    public void Change(bool? enabled, int? perHour)
    {
        Enabled = enabled ?? Enabled;
        PerHour = perHour ?? PerHour;
        _counter.Reset();
    }

    /// <summary>Takes one call and tells it in the answer's headers; false when the window is used up.</summary>
    public bool Take(HttpResponse response)
    {
        var limit = Enabled ? PerHour : int.MaxValue;
        var ticket = _counter.Take("company", limit, TimeSpan.FromHours(1));
        response.Headers["X-RateLimit-Limit"] = ticket.Limit.ToString();
        response.Headers["X-RateLimit-Remaining"] = ticket.Remaining.ToString();
        response.Headers["X-RateLimit-Reset"] = ticket.ResetSeconds.ToString();
        response.Headers["X-RateLimit-Policy"] = "4-fixed-window";
        if (!ticket.Allowed)
        {
            Interlocked.Increment(ref _refused);
            response.Headers.RetryAfter = ticket.ResetSeconds.ToString();
        }

        return ticket.Allowed;
    }
}
