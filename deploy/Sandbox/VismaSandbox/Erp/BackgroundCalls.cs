using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using VismaSandbox.Books;

namespace VismaSandbox.Erp;

/// <summary>
/// Calls with the header <c>erp-api-background</c>: 202 at once, the result for 24 hours under <c>/v1/background/{id}</c>.
/// The work itself is done before 202 is answered; which words the real service has for its states is not published.
/// </summary>
internal sealed class BackgroundCalls(RequestDelegate next, BackgroundResults results, VismaSandboxOptions options, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var wish = context.Request.Headers["erp-api-background"].ToString();
        if (wish.Length == 0 || wish.Equals("none", StringComparison.OrdinalIgnoreCase) || Access.Scopes.IsOrderService(context.Request))
        {
            await next(context);
            return;
        }

        var received = time.GetUtcNow();
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

        var id = Guid.CreateVersion7(received).ToString();
        var location = context.Response.Headers.Location.ToString();
        results.Keep(new(id, context.Response.StatusCode, received, time.GetUtcNow(), context.Request.Path, location, Encoding.UTF8.GetString(aside.ToArray()),
            context.Request.ContentLength > 0));
        foreach (var header in new[] { "Location", "ETag", "Content-Length" })
        {
            context.Response.Headers.Remove(header);
        }

        await ErpAnswer.Json(
            SandboxJson.Text(new JsonObject { ["id"] = id, ["stateLocation"] = $"{options.ErpLocation}/v1/background/{id}" }), etag: null, status: 202)
            .ExecuteAsync(context);
    }
}

/// <summary>What a background call came to.</summary>
internal sealed record BackgroundResult(
    string Id, int Status, DateTimeOffset Received, DateTimeOffset Finished, string Uri, string Location, string Content, bool HadBody);

/// <summary>The results of a day, in memory: a restarted service is allowed to have forgotten them.</summary>
internal sealed class BackgroundResults(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, BackgroundResult> _results = new(StringComparer.OrdinalIgnoreCase);

    public void Keep(BackgroundResult result) => _results[result.Id] = result;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/v1/background/{requestId}", (string requestId) => Find(requestId) is { } result ? ErpAnswer.Json(State(result)) : Missing);
        routes.MapGet("/v1/background/{requestId}/content", (string requestId) =>
            Find(requestId) is { Content.Length: > 0 } result ? ErpAnswer.Json(result.Content) : Missing);
    }

    private static IResult Missing => ErpAnswer.Missing("The background request");

    private BackgroundResult? Find(string id) =>
        _results.TryGetValue(id, out var result) && result.Finished + Kept > time.GetUtcNow() ? result : null;

    private static string State(BackgroundResult result) => SandboxJson.Text(SandboxJson.Dense(new JsonObject
    {
        ["id"] = result.Id,
        ["status"] = "Finished",
        ["statusCode"] = result.Status,
        ["receivedUtc"] = SandboxJson.Date(result.Received),
        ["startedUtc"] = SandboxJson.Date(result.Received),
        ["finishedUtc"] = SandboxJson.Date(result.Finished),
        ["originalUri"] = result.Uri,
        ["hasResponseContent"] = result.Content.Length > 0,
        ["hasRequestContent"] = result.HadBody,
        ["contentLocation"] = result.Content.Length > 0 ? $"/v1/background/{result.Id}/content" : null,
        ["responseHeaders"] = new JsonObject(result.Location.Length > 0 ? [KeyValuePair.Create("Location", (JsonNode?)result.Location)] : []),
    }));
}
