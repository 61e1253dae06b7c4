using System.Net.Http.Headers;
using System.Text;

namespace SettingsService.Tests;

public sealed class When_requests_are_malformed_on_Postgres(PostgresWorld world) : When_requests_are_malformed(world), IClassFixture<PostgresWorld>;

public sealed class When_requests_are_malformed_on_SQLite(World world) : When_requests_are_malformed(world), IClassFixture<World>;

public abstract class When_requests_are_malformed(World world)
{
    private static readonly string[] Bodies =
    [
        "", "null", "[]", "{", "\"x\"", "7", "{}", "{\"a\":1,\"a\":2}", "{\"orders\":{\"hold\":true,\"hold\":false}}", "{\"name\":\"\\u0000\"}", "{\"name\":\"\\ud800\"}",
        "{\"orders\":{\"paymentMethod\":{\"table\":{\"a\":\"b\",\"A\":\"c\",\"a\":\"d\"}}}}", "{\"mappings\":{\"order\":{\"a\":1,\"a\":2}}}", "{\"mappings\":{\"order\":7}}",
        "{\"intake\":{\"statuses\":[99999999999999]}}", "{\"orders\":{\"roundingThreshold\":1e999}}", "{\"intake\":{\"interval\":\"99999999.00:00:00\"}}", "{\"flows\":null}",
        "{\"last\":\"x\"}", "{\"last\":-1}", "{\"changes\":{\"orders\":7}}", "{\"changes\":{\"a\":1,\"a\":2}}", "{\"answers\":{\"orders.branch\":{\"a\":1,\"a\":2}}}", "{\"answers\":{\"\":1}}",
        "{\"answers\":{\"orders.branch\":[[]]}}", "{\"id\":null}", "{\"id\":\"ok-id\",\"settings\":7}", "{\"id\":\"ok-id\",\"settings\":{\"a\":1,\"a\":2}}",
        "{\"baseUrl\":7,\"publicKey\":{}}", "{\"baseUrl\":\"x\",\"publicKey\":\"a\",\"publicKey\":\"b\"}", "{\"tenantId\":\"x\",\"clientId\":\"\\u0000\",\"clientSecret\":\"x\"}", "\ufeff{}", "\u0000",
        "format: 1\nintegration: \"a\\0b\"\nsettings: {}", "? [a]\n: b", "%YAML 9.9\n---\na: b", "a: \"\\ud800\"",
    ];

    [Fact]
    public async Task each_is_refused_or_done_and_none_breaks_anything()
    {
        var id = await world.Host.Api.ConnectedAsync(world.Town);
        var api = world.Host.Api;
        var deep = new string('[', 50_000);
        foreach (var body in Bodies.Append(deep).Append("{\"a\":" + deep))
        {
            foreach (var (method, path) in new[]
            {
                ("POST", ""), ("PUT", $"/{id}/settings"), ("PATCH", $"/{id}/settings"), ("PUT", $"/{id}/connections/ccv"), ("PUT", $"/{id}/connections/visma"),
                ("POST", $"/{id}/connections/visma/test"), ("POST", $"/{id}/answers"), ("POST", $"/{id}/dry-run"), ("POST", "/import"), ("POST", "/import/plan"),
            })
            {
                foreach (var type in new[] { "application/json", "application/yaml" })
                    {
                        // 502: what reaches the dry run is asked of OrderService, which is not there.
                        var status = (int)await StatusAsync(api, method, $"/api/integrations{path}", body, type);
                        (status < 500 || status == 502 && path.EndsWith("dry-run", StringComparison.Ordinal)).ShouldBeTrue( $"{status} {method} {path} {type} {body[..Math.Min(80, body.Length)]}");
                    }
            }
        }

        world.Host.Log.All.ShouldNotContain(line => line.Contains("unhandled", StringComparison.OrdinalIgnoreCase));
        (await api.DoAsync("GET", $"/api/integrations/{id}")).Json["integration"]!["id"]!.GetValue<string>().ShouldBe(id);
    }

    [Theory]
    [InlineData("/api/integrations?limit=0")]
    [InlineData("/api/integrations?after=%00")]
    [InlineData("/api/integrations?limit=x")]
    [InlineData("/api/integrations?state=none")]
    [InlineData("/api/integrations/..%2f..%2f")]
    [InlineData("/api/integrations/%F0%9F%98%80/settings")]
    [InlineData("/api/integrations/x/versions/-1")]
    [InlineData("/api/integrations/x/versions/99999999999999999999")]
    [InlineData("/api/integrations/x/versions?before=y")]
    [InlineData("/api/integrations/x/connections/sap")]
    public async Task odd_addresses_are_refused(string path) =>
        ((int)(await world.Host.Api.SayAsync("GET", path)).Status).ShouldBeInRange(400, 499);

    private static async Task<System.Net.HttpStatusCode> StatusAsync(HttpClient api, string method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await api.SendAsync(request);
        return answer.StatusCode;
    }
}
