using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SandboxKit.Control;

namespace SandboxKit.Checks;

/// <summary>Checks what goes in and out of the API's own paths; a violation is noted and never changes the answer.</summary>
internal sealed class SchemaCheckMiddleware(RequestDelegate next, SchemaBook book, SchemaLog log, Func<HttpRequest, bool> applies)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsControl() || !applies(context.Request))
        {
            await next(context);
            return;
        }

        context.Request.EnableBuffering();
        var request = await new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true).ReadToEndAsync(context.RequestAborted);
        context.Request.Body.Position = 0;

        var (method, path) = (context.Request.Method, context.Request.Path.Value!);
        var answer = context.Response.Body;
        using var copy = new MemoryStream();
        context.Response.Body = copy;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = answer;
        }

        log.Add(book.CheckRequest(method, path, request));
        log.Add(book.CheckAnswer(method, path, context.Response.StatusCode, Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length)));
        copy.Position = 0;
        await copy.CopyToAsync(answer, context.RequestAborted);
    }
}

public static class SchemaCheckExtensions
{
    /// <summary>Switches checking on for the paths <paramref name="applies"/> picks. Every body is read twice: for tests, not for benchmarks.</summary>
    public static IApplicationBuilder UseSchemaCheck(
        this IApplicationBuilder app, SchemaBook book, SchemaLog log, Func<HttpRequest, bool> applies) =>
        app.UseMiddleware<SchemaCheckMiddleware>(book, log, applies);

    /// <summary><c>GET /_control/violations</c>: how many, and the last hundred.</summary>
    public static void MapViolations(this IEndpointRouteBuilder routes, SchemaLog log, bool enabled) =>
        routes.MapGet("/_control/violations", () => new { enabled, count = log.Count, last = log.Last() });
}
