using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SandboxKit.Checks;
using Upstream;

namespace Visma.Tests.Loopback;

/// <summary>A server that answers whatever a test wants, for answers no faithful sandbox gives. Tokens are handed out unless the test says otherwise.</summary>
internal sealed class LoopbackVisma : IAsyncDisposable
{
    private static readonly Task<SchemaBook> Schemas = SchemaBook.VismaAsync();

    private readonly WebApplication _app;
    private readonly ServiceProvider _services;
    private int _tokens;

    private LoopbackVisma(WebApplication app, TimeProvider? time)
    {
        _app = app;
        var services = new ServiceCollection();
        if (time is not null)
            services.AddSingleton(time);
        _services = services.AddVismaClient().BuildServiceProvider();
        Token = context => context.Response.WriteAsync($$"""{"access_token":"token-{{Interlocked.Increment(ref _tokens)}}","expires_in":{{TokenSeconds}},"token_type":"Bearer"}""");
    }

    public ConcurrentQueue<Seen> Calls { get; } = new();

    public ConcurrentQueue<Seen> TokenCalls { get; } = new();

    public int TokenSeconds { get; set; } = 3600;

    public Func<HttpContext, Task> Token { get; set; }

    public Func<HttpContext, Task> Answer { get; set; } = Answers.Status(200, "[]");

    public Uri Url { get; private set; } = null!;

    public VismaConnection Connection => new()
    {
        ErpUrl = Url,
        SalesOrderUrl = Url,
        TokenUrl = new Uri(Url, "/connect/token"),
        ClientId = "till",
        ClientSecret = "the-secret",
        TenantId = "11111111-2222-3333-4444-555555555555",
        Timeout = TimeSpan.FromSeconds(20),
    };

    public IVismaClient Client => ClientOf(Connection);

    public IVismaClient ClientOf(VismaConnection connection) => _services.GetRequiredService<IVismaClientFactory>().For(connection);

    public static async Task<LoopbackVisma> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new LoopbackVisma(app, time);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        server.Url = new Uri(app.Urls.First());
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var seen = new Seen(
            context.Request.Method,
            context.Request.Path,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync());
        if (seen.Path == "/connect/token")
        {
            TokenCalls.Enqueue(seen);
            context.Response.ContentType = "application/json";
            await Token(context);
            return;
        }

        Calls.Enqueue(seen);
        await Answer(context);
    }

    /// <summary>Every request seen must be one the published documents know, in body and query.</summary>
    public async Task AllCallsFitTheSchemas()
    {
        var book = await Schemas;
        foreach (var seen in Calls)
        {
            book.CheckRequest(seen.Method, seen.Path, seen.Body.Length > 0 ? seen.Body : null).ShouldBeEmpty();
            if (seen.Method == "GET")
                PublishedParameters.Unpublished(seen).ShouldBeEmpty();
        }
    }

    public static async Task<Contracts.Failures.Failure> FailureOf(Func<Task> call) => (await Should.ThrowAsync<UpstreamException>(call)).Failure;
}
