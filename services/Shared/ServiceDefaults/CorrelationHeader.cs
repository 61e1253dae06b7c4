using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Serilog.Context;

namespace ServiceDefaults;

/// <summary>
/// One id for everything that a request from outside sets off: taken from the caller where it sends one, made otherwise, handed on to
/// the next service, written with every log line and returned to the caller.
/// </summary>
public static class CorrelationHeader
{
    /// <summary>The header's name.</summary>
    public const string Name = "X-Correlation-Id";

    private const int LongestId = 64;

    internal static void UseCorrelationHeader(this WebApplication app) => app.Use(async (context, next) =>
    {
        var given = context.Request.Headers[Name].ToString();
        var id = IsUsable(given) ? given : Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;
        context.Request.Headers[Name] = id;
        context.Response.OnStarting(() =>
        {
            context.Response.Headers[Name] = id;
            return Task.CompletedTask;
        });
        using (LogContext.PushProperty("CorrelationId", id))
        {
            await next(context);
        }
    });

    // It ends up in logs and headers, so it may hold nothing that means something there.
    private static bool IsUsable(string id) =>
        id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
