using System.Net;
using System.Text.Json.Nodes;
using Access;

namespace SettingsService.Tests;

public sealed class When_an_integration_is_diagnosed(World world) : IClassFixture<World>
{
    [Fact]
    public async Task both_systems_are_tested_with_their_rights_and_clocks()
    {
        var id = await world.Host.Api.ConnectedAsync(world.Town);

        var diagnosis = await DiagnoseAsync(world.Host.Api, id);

        diagnosis["state"]!.GetValue<string>().ShouldBe("draft");
        var systems = diagnosis["systems"]!.AsArray();
        systems.Select(system => system!["system"]!.GetValue<string>()).ShouldBe(["ccv", "visma"]);
        foreach (var system in systems)
        {
            system!["passed"]!.GetValue<bool>().ShouldBeTrue(system.ToJsonString());
            system["checks"]!.AsArray().ShouldNotBeEmpty();
            Math.Abs(system["clockAheadSeconds"]!.GetValue<double>()).ShouldBeLessThan(60);
        }
    }

    [Fact]
    public async Task an_operator_has_it_tested_after_a_change_and_a_viewer_is_told_what_was_found_before()
    {
        var id = await world.Host.Api.ConnectedAsync(world.Town);
        var viewer = world.Host.As(new Caller("user:vera", Role.Viewer));
        var first = await DiagnoseAsync(viewer, id);

        (await DiagnoseAsync(viewer, id))["systems"]![0]!["checkedAt"]!.ToJsonString().ShouldBe(first["systems"]![0]!["checkedAt"]!.ToJsonString());
        await world.Host.Api.DoAsync("PUT", $"/api/integrations/{id}/connections/ccv", new { baseUrl = world.Town.CcvUrl, publicKey = "sandbox-public-key", secret = "not the secret" });
        var after = await DiagnoseAsync(world.Host.As(new Caller("user:otto", Role.Operator)), id);

        var ccv = after["systems"]![0]!;
        ccv["passed"]!.GetValue<bool>().ShouldBeFalse();
        ccv["checks"]![0]!["failure"]!["reason"]!.GetValue<string>().ShouldBe("auth");
        ccv["checks"]![0]!["failure"]!["advice"]!.GetValue<string>().ShouldNotBeEmpty();
        (await DiagnoseAsync(viewer, id))["systems"]![0]!["passed"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task what_is_not_connected_is_said_and_what_is_anothers_is_as_good_as_none()
    {
        var id = TestKit.Unique.Name("bare-").ToLowerInvariant()[..30];
        await world.Host.Api.DoAsync("POST", "/api/integrations", new { id });

        (await DiagnoseAsync(world.Host.Api, id))["systems"]!.AsArray().ShouldAllBe(system => !system!["connected"]!.GetValue<bool>());
        (await world.Host.As(new Caller("key:other", Role.Admin, ["some-other-shop"])).SayAsync("GET", $"/api/integrations/{id}/diagnosis")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonNode> DiagnoseAsync(HttpClient api, string id) => (await api.DoAsync("GET", $"/api/integrations/{id}/diagnosis")).Json;
}
