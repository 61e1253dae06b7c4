using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Upstream;

namespace Visma.Http;

/// <summary>
/// When a call is tried again within seconds: reads on any passing fault; writes only where it is certain that nothing was done.
/// A timeout is not repeated here: the time is spent, and who waits can wait better.
/// </summary>
internal static class Repeating
{
    /// <summary>A wait that is worth holding a call for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    public static HttpRetryStrategyOptions Options(TimeProvider time) => new()
    {
        Name = "visma-repeat",
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(200),
        ShouldRetryAfterHeader = false,
        ShouldHandle = args => ValueTask.FromResult(Helps(args.Context.GetRequestMessage(), args.Outcome, time)),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is { } response ? RetryAfter.Read(response, time) : null),
    };

    /// <summary>Asking for a token changes nothing, so it may always be asked for again.</summary>
    public static HttpRetryStrategyOptions TokenOptions(TimeProvider time) => new()
    {
        Name = "visma-connect-repeat",
        MaxRetryAttempts = 2,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(200),
        ShouldRetryAfterHeader = false,
        ShouldHandle = args => ValueTask.FromResult(
            args.Outcome.Exception is { } failed
                ? TransportFaults.Of(failed) is TransportFault.NotSent or TransportFault.Broken
                : args.Outcome.Result is { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } response
                    && (RetryAfter.Read(response, time) ?? TimeSpan.Zero) <= LongestWait),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result is { } response ? RetryAfter.Read(response, time) : null),
    };

    private static bool Helps(HttpRequestMessage? request, Outcome<HttpResponseMessage> outcome, TimeProvider time)
    {
        if (request is null || !request.Options.TryGetValue(VismaCall.Option, out var call))
            return false;
        if (outcome.Exception is { } failed)
        {
            return TransportFaults.Of(failed) switch
            {
                TransportFault.NotSent => true,
                TransportFault.Broken => call.Kind == CallKind.Read,
                _ => false,
            };
        }

        if (outcome.Result is not { } response)
            return false;
        var wait = RetryAfter.Read(response, time);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => wait <= LongestWait,
            HttpStatusCode.ServiceUnavailable => wait is null ? call.Kind == CallKind.Read : wait <= LongestWait,
            >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => call.Kind == CallKind.Read,
            _ => false,
        };
    }
}
