using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using Microsoft.AspNetCore.Builder;

namespace CcvSandbox.Tests;

/// <summary>A running sandbox on a port of its own, and a caller that signs.</summary>
public sealed class TillServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CcvSandboxOptions _options;
    private readonly TimeProvider _time;

    private TillServer(WebApplication app, CcvSandboxOptions options, TimeProvider time)
    {
        (_app, _options, _time) = (app, options, time);
        Http = new(new SocketsHttpHandler()) { BaseAddress = new(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public string Url => Http.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<TillServer> StartAsync(Action<CcvSandboxOptions>? change = null, TimeProvider? time = null)
    {
        var options = new CcvSandboxOptions { Port = 0, ValidateSchemas = true };
        options.Limits.Enabled = false;
        options.Webhooks.RetryDelay = TimeSpan.FromMilliseconds(20);
        change?.Invoke(options);
        var app = CcvSandboxApp.Create(options, ["--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft=Warning"], time);
        await app.StartAsync();
        return new(app, options, time ?? TimeProvider.System);
    }

    public HttpRequestMessage Signed(HttpMethod method, string uri, string body = "", string? date = null)
    {
        date ??= CcvDate.Format(_time.GetUtcNow());
        var request = new HttpRequestMessage(method, uri);
        request.Headers.Add("x-public", _options.PublicKey);
        request.Headers.Add("x-date", date);
        request.Headers.Add("x-hash", Signature.Compute(method.Method, uri, Encoding.UTF8.GetBytes(body), date));
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    /// <summary>A signed call below the root of the API.</summary>
    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body = null) =>
        Http.SendAsync(Signed(method, CcvLinks.Root + path, body is null ? "" : JsonSerializer.Serialize(body)));

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await CallAsync(HttpMethod.Get, path);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await JsonOf(answer);
    }

    public async Task<JsonNode> ControlAsync(HttpMethod method, string path, object? body = null, int expect = 201)
    {
        using var request = new HttpRequestMessage(method, $"/_control/{path}");
        if (body is not null)
            request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(expect, await answer.Content.ReadAsStringAsync());
        return await JsonOf(answer);
    }

    public Task<JsonNode> SellAsync(object? sale = null) => ControlAsync(HttpMethod.Post, "sales", sale ?? new { });

    public async Task<JsonNode> StatsAsync() => await ControlAsync(HttpMethod.Get, "stats", expect: 200);

    public CcvSignature Signature => new(_options.PublicKey, _options.Secret);

    public static async Task<JsonNode> JsonOf(HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text)! : new JsonObject();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
