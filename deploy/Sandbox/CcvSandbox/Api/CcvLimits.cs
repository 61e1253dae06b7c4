using SandboxKit.Limits;

namespace CcvSandbox.Api;

/// <summary>The limits in force: per verb and resource, and all calls together when wanted. Changeable while running.</summary>
public sealed class CcvLimits(CcvLimitOptions start, FixedWindowCounter windows)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private long _limited;

    public LimitSettings Settings { get; private set; } = new(start.Enabled, start.PerHour, start.ReadsPerMinute, start.WritesPerMinute);

    /// <summary>Calls refused so far.</summary>
    public long Limited => Interlocked.Read(ref _limited);

    /// <summary>New settings begin with fresh windows.</summary>
    public void Change(LimitSettings settings)
    {
        Settings = settings;
        windows.Reset();
    }

    public void ResetCount() => Interlocked.Exchange(ref _limited, 0);

    public void Take(HttpContext context, string resource)
    {
        var settings = Settings;
        if (!settings.Enabled)
            return;

        var method = context.Request.Method;
        var limit = HttpMethods.IsGet(method) ? settings.ReadsPerMinute : settings.WritesPerMinute;
        Take(context, $"{method} {resource}", limit, Minute, () => CcvRefusedException.LimitOfResource(method, resource));
        if (settings.PerHour is { } perHour)
            Take(context, "all", perHour, Hour, CcvRefusedException.LimitOfAll);
    }

    private void Take(HttpContext context, string key, int limit, TimeSpan window, Func<CcvRefusedException> refusal)
    {
        var ticket = windows.Take(key, limit, window);
        if (ticket.Allowed)
            return;
        Interlocked.Increment(ref _limited);
        if (start.SendRetryAfter)
            context.Response.Headers.RetryAfter = ticket.ResetSeconds.ToString();
        throw refusal();
    }
}

/// <summary>What <c>/_control/limits</c> reads and writes.</summary>
public sealed record LimitSettings(bool Enabled, int? PerHour, int ReadsPerMinute, int WritesPerMinute);
