using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ccv.Tests;

/// <summary>A real HTTP server that answers as a test says and remembers what it was asked; signs with code of its own reading of the rules.</summary>
public sealed class CcvServer : IAsyncDisposable
{
    public const string PublicKey = "public-123";
    public const string Secret = "secret-456";

    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private Func<HttpContext, int, Task> _answer = (_, _) => Task.CompletedTask;

    private CcvServer(WebApplication app, ServiceProvider services)
    {
        _app = app;
        _services = services;
        app.Run(HandleAsync);
    }

    public ConcurrentQueue<Asked> Requests { get; } = new();

    public Uri Address => new(_app.Urls.Single());

    public IServiceProvider Services => _services;

    public ICcvClientFactory Factory => _services.GetRequiredService<ICcvClientFactory>();

    public ICcvClient Client(Func<CcvConnection, CcvConnection>? change = null)
    {
        var connection = new CcvConnection { BaseUrl = Address, PublicKey = PublicKey, Secret = Secret, Timeout = TimeSpan.FromSeconds(20) };
        return Factory.For(change?.Invoke(connection) ?? connection);
    }

    public static async Task<CcvServer> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddCcvClient();
        var server = new CcvServer(builder.Build(), services.BuildServiceProvider());
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers every request this way; the number counts from 1.</summary>
    public void Answers(Func<HttpContext, int, Task> answer) => _answer = answer;

    public void Answers(int status, string body, string? contentType = "application/json") =>
        Answers((context, _) => SignedAsync(context, status, body, contentType));

    public static async Task SignedAsync(HttpContext context, int status, string body, string? contentType = "application/json", string secret = Secret)
    {
        const string date = "2026-01-15T10:30:00+00:00";
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var signed = $"{PublicKey}|{context.Request.Method}|{target}|{body}|{date}";
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.Headers["x-date"] = date;
        context.Response.Headers["x-hash"] = Hex(secret, signed);
        if (body.Length > 0)
            await context.Response.WriteAsync(body);
    }

    public static string Hex(string secret, string message) => string.Concat(
        System.Security.Cryptography.HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(message)).Select(b => b.ToString("x2")));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Requests.Enqueue(new Asked(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget, await reader.ReadToEndAsync(), headers));
        await _answer(context, Requests.Count);
    }
}

public sealed record Asked(string Method, string Target, string Body, IReadOnlyDictionary<string, string> Headers);
