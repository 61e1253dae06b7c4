using Microsoft.AspNetCore.Http.Features;
using SandboxKit.Control;

namespace CcvSandbox.Api;

/// <summary>
/// The way of every call: signature, path, verb, limit, resource, signed answer. The request URI is taken as it came over the wire,
/// because that is what was signed.
/// </summary>
public sealed class CcvDispatcher(
    CcvSandboxOptions options, CcvRoutes routes, CcvAuthentication authentication, CcvSignature signature, CcvLimits limits, CallCounter calls, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        var uri = RawUri(context);
        var body = await ReadAsync(context.Request);
        try
        {
            authentication.Check(context.Request, uri, body.Span);
            var route = routes.Find(context.Request.Method, PathBelowRoot(uri), out var id);
            calls.Count($"{context.Request.Method} {route.Resource}");
            limits.Take(context, route.Resource);
            var answer = await route.Handler(new(context, options, uri, id, body));
            await SendAsync(context, uri, answer);
        }
        catch (CcvRefusedException refused)
        {
            await SendErrorAsync(context, refused.Status, refused.ToJson());
        }
    }

    /// <summary>The body a fault answers with.</summary>
    public static Task SendFaultAsync(HttpContext context, int status) => SendErrorAsync(
        context,
        status,
        CcvRefusedException.ToJson(status, status == 429 ? "429.10" : null, status == 429 ? "The rate limit of this resource is reached." : "The service failed on demand."));

    private static Task SendErrorAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, body);
    }

    private async Task SendAsync(HttpContext context, string uri, CcvAnswer answer)
    {
        var host = options.AbsoluteUrl?.TrimEnd('/') ?? $"{context.Request.Scheme}://{context.Request.Host}";
        var body = CcvLinks.Complete(answer.Body, host);
        var date = CcvDate.Format(time.GetUtcNow());
        context.Response.StatusCode = answer.Status;
        context.Response.Headers["x-date"] = date;
        context.Response.Headers["x-hash"] = signature.Compute(context.Request.Method, uri, body.Span, date);
        if (body.Length > 0)
            await WriteAsync(context, body);
    }

    private static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength is null or 0 && !request.Headers.ContainsKey("Transfer-Encoding"))
            return default;
        using var buffer = new MemoryStream((int)(request.ContentLength ?? 1024));
        await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
        return buffer.ToArray();
    }

    private static string RawUri(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        // A proxy may send the whole URL; scheme and host were not signed.
        return target.StartsWith('/') ? target : new Uri(target).PathAndQuery;
    }

    private static ReadOnlySpan<char> PathBelowRoot(string uri)
    {
        var end = uri.IndexOf('?');
        var path = end < 0 ? uri.AsSpan() : uri.AsSpan(0, end);
        return path.Length <= CcvLinks.Root.Length ? default : path[CcvLinks.Root.Length..];
    }
}
