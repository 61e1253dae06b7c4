using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Access.Tests;

public sealed class When_a_service_is_asked : IAsyncLifetime
{
    private ClosedService service = null!;

    public async ValueTask InitializeAsync() => service = await ClosedService.StartAsync();

    public ValueTask DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task It_knows_who_asks_and_what_is_its_business()
    {
        using var answer = await service.AskAsync("/read", service.Token("/read", Role.Operator, integrations: ["shop", "other"]));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"subject":"user:anna","role":"operator","integrations":["shop","other"],"isLimited":true}""");
    }

    [Fact]
    public async Task A_caller_without_any_integration_may_touch_none()
    {
        using var answer = await service.AskAsync("/read", service.Token("/read", integrations: []));

        var caller = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        caller["integrations"]!.AsArray().ShouldBeEmpty();
        caller["isLimited"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_path_of_unusual_letters_is_the_same_on_both_sides()
    {
        using var answer = await service.AskAsync("/read/w%C3%A4hle%20eins%2Fzwei", service.Token("/read/wähle eins%2Fzwei"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_refuses_whoever_has_no_token_or_no_token_of_ours()
    {
        string?[] strangers =
        [
            null, "", "x", "a.b.c", "tb_a_b",
            service.Token("/read", key: "another-key-that-is-long-enough-0123456789"),
            Unsigned(service.Token("/read", Role.Admin)),
            Tampered(service.Token("/read")),
        ];
        foreach (var stranger in strangers)
            await RefusesAsync("/read", stranger);
    }

    [Fact]
    public async Task It_refuses_a_token_for_another_method_or_path()
    {
        await RefusesAsync("/read", service.Token("/read", method: "POST"));
        await RefusesAsync("/read", service.Token("/run"));
        await RefusesAsync("/READ", service.Token("/read"));
    }

    [Fact]
    public async Task It_takes_a_token_once()
    {
        var token = service.Token("/read");

        using var first = await service.AskAsync("/read", token);

        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        await RefusesAsync("/read", token);
        service.Clock.Advance(TimeSpan.FromSeconds(29));
        await RefusesAsync("/read", token);
    }

    [Fact]
    public async Task It_refuses_a_token_that_is_too_old_or_comes_from_the_future()
    {
        var old = service.Token("/read");
        service.Clock.Advance(TimeSpan.FromSeconds(36));
        await RefusesAsync("/read", old);

        var early = service.Token("/read");
        await using var behind = await ClosedService.StartAsync();
        behind.Clock.GetUtcNow().ShouldBeLessThan(service.Clock.GetUtcNow() - TimeSpan.FromSeconds(20));
        using var answer = await behind.AskAsync("/read", early);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(Role.Viewer, "/read")]
    [InlineData(Role.Operator, "/read /run")]
    [InlineData(Role.Admin, "/read /run /set")]
    [InlineData(Role.Service, "/internal")]
    [InlineData(Role.Hook, "/hook")]
    public async Task Each_role_may_do_its_own_and_no_more(Role role, string allowed)
    {
        foreach (var (path, method) in new[] { ("/read", "GET"), ("/run", "POST"), ("/set", "POST"), ("/internal", "GET"), ("/hook", "POST") })
        {
            using var answer = await service.AskAsync(path, service.Token(path, role, method), method);
            answer.StatusCode.ShouldBe(allowed.Split(' ').Contains(path) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task What_a_caller_lacks_is_said()
    {
        using var answer = await service.AskAsync("/run", service.Token("/run", method: "POST"), "POST");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await answer.Content.ReadFromJsonAsync<JsonObject>())!["detail"]!.GetValue<string>().ShouldContain("the role operator");
    }

    [Fact]
    public async Task Strangers_do_not_learn_which_addresses_there_are_and_callers_do()
    {
        await RefusesAsync("/nowhere", token: null);

        using var unknown = await service.AskAsync("/nowhere", service.Token("/nowhere"));
        using var wrongMethod = await service.AskAsync("/run", service.Token("/run"));

        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        wrongMethod.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Anybody_may_ask_how_it_is()
    {
        using var answer = await service.AskAsync("/health/ready", token: null);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task RefusesAsync(string path, string? token)
    {
        using var answer = await service.AskAsync(path, token);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, token);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldNotContain("IDX");
        text.ShouldNotContain("anna");
    }

    private static string Unsigned(string token) => $"{Base64("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    private static string Tampered(string token) => $"{token.Split('.')[0]}.{token.Split('.')[1][..^4]}AAAA.{token.Split('.')[2]}";

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
}
