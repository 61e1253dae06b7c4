using Microsoft.AspNetCore.Http;

namespace Visma.Tests.Loopback;

/// <summary>Odd answers and ordinary ones.</summary>
internal static class Answers
{
    public static Func<HttpContext, Task> Status(int status, string body = "", params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = body.Length > 0 ? "application/json" : null;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        return context.Response.WriteAsync(body);
    };

    public static Func<HttpContext, Task> Created(string location) => Status(201, string.Empty, ("Location", location));

    /// <summary>The request is taken in, then the line goes dead.</summary>
    public static Task Drop(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>The request is taken in and never answered; returns when the caller has given up.</summary>
    public static async Task Silence(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>Promises more bytes than come; Kestrel then closes the connection.</summary>
    public static Func<HttpContext, Task> Half(int status, string body, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length + 100;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
        await context.Response.Body.FlushAsync();
    };

    /// <summary>One answer after the other; the last one stays.</summary>
    public static Func<HttpContext, Task> InTurn(params Func<HttpContext, Task>[] answers)
    {
        var next = -1;
        return context => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)](context);
    }
}
