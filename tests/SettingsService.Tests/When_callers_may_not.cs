using System.Net;
using Access;

namespace SettingsService.Tests;

public sealed class When_callers_may_not(World world) : IClassFixture<World>
{
    [Fact]
    public async Task a_viewer_reads_and_changes_nothing()
    {
        var id = await world.Host.Api.ConnectedAsync(world.Town);
        var viewer = world.Host.As(new Caller("user:vera", Role.Viewer));

        await viewer.DoAsync("GET", $"/api/integrations/{id}");
        await viewer.DoAsync("GET", $"/api/integrations/{id}/readiness");
        foreach (var (method, path) in new[]
        {
            ("POST", ""), ("PUT", $"/{id}/settings"), ("PATCH", $"/{id}/settings"), ("DELETE", $"/{id}"), ("PUT", $"/{id}/connections/ccv"),
            ("POST", $"/{id}/connections/ccv/test"), ("POST", $"/{id}/answers"), ("POST", $"/{id}/activate"), ("POST", $"/{id}/pause"), ("POST", $"/{id}/dry-run"),
            ("POST", "/import"), ("POST", "/import/plan"), ("POST", $"/{id}/versions/1/restore"),
        })
        {
            (await viewer.SayAsync(method, $"/api/integrations{path}", path.StartsWith("/import", StringComparison.Ordinal) ? "format: 1" : new { }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden, $"{method} {path}");
        }
    }

    [Fact]
    public async Task an_integration_of_others_is_as_good_as_none()
    {
        var id = await world.Host.Api.ConnectedAsync(world.Town);
        var other = world.Host.As(new Caller("key:other", Role.Admin, ["some-other-shop"]));

        (await other.SayAsync("GET", $"/api/integrations/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.SayAsync("GET", $"/api/integrations/{id}/export")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.SayAsync("POST", "/api/integrations", new { id = "new-one" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.SayAsync("POST", "/api/integrations/import", $"format: 1\nintegration: {id}\nsettings: {{}}", "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.DoAsync("GET", "/api/integrations")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task the_settings_of_all_go_to_services_alone()
    {
        (await world.Host.Api.SayAsync("GET", "/internal/integrations")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var service = world.Host.As(new Caller("service:order-service", Role.Service));
        (await service.SayAsync("GET", "/internal/integrations")).Status.ShouldBe(HttpStatusCode.OK);
        (await service.SayAsync("GET", "/api/integrations")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task nobody_gets_anything_without_a_token()
    {
        using var nobody = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(world.Host.Url) };

        foreach (var path in new[] { "/api/integrations", "/internal/integrations", "/api/integrations/x/settings" })
            (await nobody.SayAsync("GET", path)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
