namespace Upstream;

/// <summary>Reads <c>Retry-After</c>, in seconds or as a date.</summary>
public static class RetryAfter
{
    /// <summary>How long to wait from now; null where the answer does not say. Never negative.</summary>
    public static TimeSpan? Read(HttpResponseMessage response, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(time);
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
