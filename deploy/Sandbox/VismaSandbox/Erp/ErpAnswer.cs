using System.Text;
using System.Text.Json.Nodes;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary>The answers of the ERP service: its two error shapes, bare JSON, and 201 without a body.</summary>
internal static class ErpAnswer
{
    public static IResult Json(string text, string? etag = null, int status = 200) => new Answer(status, text, etag);

    public static IResult Message(int status, string message) => new Answer(status, SandboxJson.Text(new JsonObject { ["message"] = message }));

    public static IResult Fault(int status, string message, string code) => new Answer(status, SandboxJson.Text(new JsonObject
    {
        ["ExceptionType"] = "IPPException",
        ["ExceptionMessage"] = message,
        ["ExceptionFaultCode"] = code,
        ["ExceptionMessageID"] = code.Length == 0 ? "" : code + "_" + Guid.CreateVersion7(DateTimeOffset.UnixEpoch),
        ["ExceptionDetails"] = "",
    }));

    public static IResult Missing(string what) => Message(404, $"{what} was not found.");

    public static IResult Created(HttpResponse response, string location, string stamp)
    {
        response.Headers.Location = location;
        response.Headers.ETag = Quote(stamp);
        return Results.StatusCode(201);
    }

    public static IResult Changed(HttpResponse response, string stamp)
    {
        response.Headers.ETag = Quote(stamp);
        return Results.NoContent();
    }

    /// <summary>412 when the caller's If-Match is not of the present version; the header is optional here.</summary>
    public static IResult? Stale(HttpRequest request, string stamp)
    {
        var wanted = request.Headers.IfMatch.ToString();
        return wanted.Length == 0 || wanted == "*" || wanted.Trim('"') == stamp ? null : Results.StatusCode(412);
    }

    private static string Quote(string stamp) => $"\"{stamp}\"";

    private sealed class Answer(int status, string text, string? etag = null) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json; charset=utf-8";
            if (etag is not null)
            {
                context.Response.Headers.ETag = Quote(etag);
            }

            var bytes = Encoding.UTF8.GetBytes(text);
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
        }
    }
}
