using Access.Tokens;
using global::ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Access.Tests;

/// <summary>A service that listens for real and answers who asked.</summary>
internal sealed class ClosedService : IAsyncDisposable
{
    public const string Key = "a-key-that-only-the-tests-know-of-0123456789";

    private readonly WebApplication _app;

    private ClosedService(WebApplication app, FakeTimeProvider clock)
    {
        _app = app;
        Clock = clock;
#pragma warning disable RS0030 // The test is the outside world here.
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
#pragma warning restore RS0030
    }

    public FakeTimeProvider Clock { get; }

    public HttpClient Http { get; }

    public static async Task<ClosedService> StartAsync(Action<WebApplication>? map = null, string? key = Key, string? previous = null)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var builder = WebApplication.CreateBuilder([$"--Access:SigningKey={key}", .. previous is null ? Array.Empty<string>() : [$"--Access:PreviousSigningKey={previous}"]]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddServiceDefaults("closed-service").AddAccess();
        var app = builder.Build();
        app.MapServiceDefaults();
        app.UseAccess();
        (map ?? MapUsual)(app);
        await app.StartAsync();
        return new ClosedService(app, clock);
    }

    /// <summary>A token as the gateway makes it.</summary>
    public string Token(string path, Role role = Role.Viewer, string method = "GET", IReadOnlyList<string>? integrations = null, string key = Key) =>
        Issuer(key).Issue(new Caller("user:anna", role, integrations), method, path);

    public async Task<HttpResponseMessage> AskAsync(string path, string? token, string method = "GET")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private TokenIssuer Issuer(string key) => new(Options.Create(new AccessOptions { SigningKey = key }), Clock);

    private static void MapUsual(WebApplication app)
    {
        app.MapGet("/read/{what?}", (Caller caller) => caller).RequireViewer();
        app.MapPost("/run", (Caller caller) => caller).RequireOperator();
        app.MapPost("/set", (Caller caller) => caller).RequireAdmin();
        app.MapGet("/internal", (Caller caller) => caller).RequireService();
        app.MapPost("/hook", (Caller caller) => caller).RequireHook();
    }
}
