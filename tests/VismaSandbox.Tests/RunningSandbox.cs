using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace VismaSandbox.Tests;

/// <summary>A sandbox on a free port with every body checked against the published schemas, and a client that holds a token.</summary>
public sealed class RunningSandbox : IAsyncDisposable
{
    public const string AllScopes =
        "vismanet_erp_service_api:read vismanet_erp_service_api:create vismanet_erp_service_api:update visma.net.erp.salesorder:read visma.net.erp.salesorder:write";

    private static readonly IHttpClientFactory Clients = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private readonly WebApplication _app;

    private RunningSandbox(WebApplication app, FakeTimeProvider clock)
    {
        (_app, Clock) = (app, clock);
        Http = Clients.CreateClient();
        Http.BaseAddress = new Uri(app.Urls.First());
    }

    public HttpClient Http { get; }

    public FakeTimeProvider Clock { get; }

    public static async Task<RunningSandbox> StartAsync(Action<VismaSandboxOptions>? change = null, string scopes = AllScopes)
    {
        var options = new VismaSandboxOptions { Urls = "http://127.0.0.1:0", ValidateSchemas = true };
        change?.Invoke(options);
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-03-14T10:00:00Z"));
        var app = VismaSandboxApp.Create(options, clock);
        await app.StartAsync();
        var sandbox = new RunningSandbox(app, clock);
        await sandbox.SignInAsync(scopes);
        return sandbox;
    }

    public async Task SignInAsync(string scopes = AllScopes)
    {
        var answer = await TokenAsync(scope: scopes);
        var token = (await JsonAsync(answer)).GetProperty("access_token").GetString();
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public Task<HttpResponseMessage> TokenAsync(
        string id = "sandbox-client", string secret = "sandbox-secret", string tenant = "11111111-1111-1111-1111-111111111111",
        string scope = AllScopes, string grant = "client_credentials") =>
        Http.PostAsync("/connect/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = grant, ["client_id"] = id, ["client_secret"] = secret, ["tenant_id"] = tenant, ["scope"] = scope,
        }));

    public Task<HttpResponseMessage> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return Http.SendAsync(request);
    }

    public Task<JsonElement> GetAsync(string path) => Http.GetFromJsonAsync<JsonElement>(path);

    public static Task<JsonElement> JsonAsync(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>();

    public async Task FaultAsync(string json) => (await PostAsync("/_control/faults", json)).EnsureSuccessStatusCode();

    /// <summary>A create that has to succeed; the number is the last segment of its Location.</summary>
    public async Task<string> CreateAsync(string path, string json)
    {
        var answer = await PostAsync(path, json);
        ((int)answer.StatusCode).ShouldBe(201, await answer.Content.ReadAsStringAsync());
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        return answer.Headers.Location!.AbsolutePath.Split('/')[^1];
    }

    /// <summary>Every answer so far, and every request that was accepted, kept to the published schemas.</summary>
    public async Task ShouldHaveKeptTheSchemasAsync() =>
        (await GetAsync("/_control/violations")).GetProperty("last").EnumerateArray().Select(violation => violation.ToString()).ShouldBeEmpty();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
