using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SandboxKit.Control;

/// <summary>Counts calls under <c>GET /v1/customer/{customerCd}</c>: the verb and the path template, never the path itself.</summary>
public sealed class CallCounter
{
    private readonly ConcurrentDictionary<string, long> _calls = new(StringComparer.Ordinal);

    public void Count(string call) => _calls.AddOrUpdate(call, 1, (_, count) => count + 1);

    public IReadOnlyDictionary<string, long> Snapshot() => new SortedDictionary<string, long>(_calls, StringComparer.Ordinal);

    public void Reset() => _calls.Clear();
}

public static class CallCounterExtensions
{
    /// <summary>Counts everything but the control interface; belongs after <c>UseRouting</c>.</summary>
    public static IApplicationBuilder UseCallCounter(this IApplicationBuilder app, CallCounter counter) => app.Use((context, next) =>
    {
        if (!context.Request.IsControl())
        {
            var template = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "(unknown path)";
            counter.Count($"{context.Request.Method} {template}");
        }

        return next(context);
    });
}
