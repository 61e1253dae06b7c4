using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CcvSandbox.Tests;

/// <summary>Somebody who listens to webhooks and can be told to fail.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _failures;

    private WebhookReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Hash, string Raw, JsonNode Body)> Heard { get; } = new();

    public int Calls { get; private set; }

    public string Url => _app.Urls.First();

    public static async Task<WebhookReceiver> StartAsync(int failures = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new WebhookReceiver(builder.Build()) { _failures = failures };
        receiver._app.MapPost("/hook", receiver.HearAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> HearAsync(HttpRequest request)
    {
        Calls++;
        if (Interlocked.Decrement(ref _failures) >= 0)
            return Results.StatusCode(503);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var raw = await reader.ReadToEndAsync();
        Heard.Enqueue((request.Headers["x-hash"].ToString(), raw, JsonNode.Parse(raw)!));
        return Results.Ok();
    }
}
