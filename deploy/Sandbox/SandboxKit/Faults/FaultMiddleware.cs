using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SandboxKit.Control;

namespace SandboxKit.Faults;

/// <summary>Writes the body an API would send with a status it answers by fault.</summary>
public delegate Task FaultBody(HttpContext context, int status, Fault fault);

/// <summary>Carries out the faults every sandbox knows.</summary>
internal sealed class FaultMiddleware(RequestDelegate next, FaultList faults, FaultBody body, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsControl())
        {
            await next(context);
            return;
        }

        if (faults.Take(context.Request, FaultKinds.Latency) is { } latency)
        {
            await WaitAsync(latency, context);
        }

        if (faults.Take(context.Request, kind => kind != FaultKinds.Latency && FaultKinds.IsGeneral(kind)) is { } fault)
        {
            await MisbehaveAsync(context, fault);
            return;
        }

        await next(context);
    }

    private async Task MisbehaveAsync(HttpContext context, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKinds.Drop:
                await WaitAsync(fault, context);
                context.Abort();
                break;
            case FaultKinds.Garbage:
                await WaitAsync(fault, context);
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("<html><body><h1>Service under maintenance</h1></body></html>", context.RequestAborted);
                break;
            case FaultKinds.HalfBody:
                await AnswerHalfAsync(context, await RunAsideAsync(context));
                break;
            case FaultKinds.TimeoutAfterCreate:
                await RunAsideAsync(context);
                await WaitAsync(fault, context);
                context.Abort();
                break;
            default:
                await WaitAsync(fault, context);
                await AnswerStatusAsync(context, fault);
                break;
        }
    }

    private Task AnswerStatusAsync(HttpContext context, Fault fault)
    {
        var status = FaultKinds.Status(fault.Kind)!.Value;
        context.Response.StatusCode = status;
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = fault.RetryAfter.ToString();
        }

        return body(context, status, fault);
    }

    /// <summary>Lets the call do its work while its answer goes into a drawer.</summary>
    private async Task<byte[]> RunAsideAsync(HttpContext context)
    {
        var answer = context.Response.Body;
        using var aside = new MemoryStream();
        context.Response.Body = aside;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        return aside.ToArray();
    }

    private static async Task AnswerHalfAsync(HttpContext context, byte[] whole)
    {
        // An answer without a body has no half: its promise of one byte stays unkept instead.
        context.Response.ContentLength = Math.Max(1, whole.Length);
        await context.Response.StartAsync(context.RequestAborted);
        await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private async Task WaitAsync(Fault fault, HttpContext context)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(fault.LatencyMs), time, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller hung up first, which is what a slow or dropped answer is for.
        }
    }
}

public static class FaultMiddlewareExtensions
{
    public static IApplicationBuilder UseFaults(this IApplicationBuilder app, FaultList faults, FaultBody body, TimeProvider time) =>
        app.UseMiddleware<FaultMiddleware>(faults, body, time);
}
