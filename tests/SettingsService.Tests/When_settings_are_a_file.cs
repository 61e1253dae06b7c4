using System.Net;

namespace SettingsService.Tests;

public sealed class When_settings_are_a_file(World world) : IClassFixture<World>
{
    private readonly HttpClient _api = world.Host.Api;

    [Fact]
    public async Task a_file_that_comes_back_changes_nothing_and_is_the_same_file_again()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new
        {
            name = "Bär & Söhne: \"yes\" # no\nsecond line",
            orders = new { reference = "{number}", branch = "007", roundingThreshold = 0.10m, paymentTerms = new { table = new Dictionary<string, string> { ["no"] = "14", ["1.10"] = "30", ["~"] = "" } } },
            mappings = new { order = new { rules = new object[] { new { target = "a.b", expression = "x => x\r\n\t+ 1", when = (string?)null }, 1, -2.5, true, "null", "2026-01-01" } } },
        });
        var before = await _api.DoAsync("GET", $"/api/integrations/{id}/export");

        var plan = (await _api.DoAsync("POST", "/api/integrations/import/plan", before.Text)).Json;
        plan["changes"]!.AsArray().ShouldBeEmpty();
        plan["problems"]!.AsArray().ShouldBeEmpty();
        plan["creates"]!.GetValue<bool>().ShouldBeFalse();
        await _api.DoAsync("POST", "/api/integrations/import", before.Text);

        var after = await _api.DoAsync("GET", $"/api/integrations/{id}/export");
        after.Text.ShouldBe(before.Text);
        after.ETag.ShouldBe(before.ETag);
        before.Text.ShouldNotContain("sandbox-secret");
    }

    [Fact]
    public async Task the_file_makes_the_same_integration_elsewhere_which_then_needs_its_credentials_alone()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { flows = new { orders = true } });
        await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });
        var file = (await _api.DoAsync("GET", $"/api/integrations/{id}/export")).Text;
        await using var elsewhere = await SettingsHost.StartAsync();
        var api = elsewhere.Api;

        var plan = (await api.DoAsync("POST", "/api/integrations/import/plan", file)).Json;
        plan["creates"]!.GetValue<bool>().ShouldBeTrue();
        plan["needs"]!.AsArray().Count.ShouldBe(2);
        await api.DoAsync("POST", "/api/integrations/import", file);
        (await api.DoAsync("GET", $"/api/integrations/{id}/export")).Text.ShouldBe(file);

        await api.DoAsync("PUT", $"/api/integrations/{id}/connections/ccv", world.Town.CcvConnection);
        await api.DoAsync("PUT", $"/api/integrations/{id}/connections/visma", world.Town.VismaConnection);
        await api.DoAsync("POST", $"/api/integrations/{id}/activate");
    }

    [Fact]
    public async Task a_plan_names_every_setting_that_would_change_and_changes_none()
    {
        var id = await _api.ConnectedAsync(world.Town);
        var file = (await _api.DoAsync("GET", $"/api/integrations/{id}/export")).Text.Replace("  name: A shop", "  name: Another shop\n  orders:\n    hold: true", StringComparison.Ordinal);
        if (!file.Contains("Another shop", StringComparison.Ordinal))
            file = file.Replace("  name: \"A shop\"", "  name: Another shop\n  orders:\n    hold: true", StringComparison.Ordinal);

        var plan = (await _api.DoAsync("POST", "/api/integrations/import/plan", file)).Json;

        plan["changes"]!.AsArray().Select(change => change!["field"]!.GetValue<string>()).ShouldBe(["name", "orders"], ignoreOrder: true);
        (await _api.DoAsync("GET", $"/api/integrations/{id}/settings")).Json["name"]!.GetValue<string>().ShouldBe("A shop");
        var version = plan["version"]!.GetValue<long>();
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "1" } });
        (await _api.SayAsync("POST", "/api/integrations/import", file, $"\"{version}\"")).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: &x 1\nb: *x")]
    [InlineData("a: !!binary aGVsbG8=")]
    [InlineData("format: 1\nformat: 1")]
    [InlineData("- a list")]
    [InlineData("format: 1\nintegration: x\nsettings: {name: [")]
    [InlineData("format: 2\nintegration: x\nsettings: {}")]
    [InlineData("format: 1\nintegration: 'Not An Id'\nsettings: {}")]
    [InlineData("format: 1\nintegration: x\nsettings: {ccv: {secret: x}}")]
    [InlineData("format: 1\nintegration: x\nsettings: {}\n---\nformat: 1")]
    public async Task what_is_no_such_file_is_refused_with_the_place(string file)
    {
        var said = await _api.SayAsync("POST", "/api/integrations/import", file, "*");

        said.Status.ShouldBe(HttpStatusCode.BadRequest, said.Text);
        said.Json["errors"]!.AsObject().Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task a_file_nested_without_end_is_refused()
    {
        var said = await _api.SayAsync("POST", "/api/integrations/import", "settings: " + new string('[', 20_000), "*");

        said.Status.ShouldBe(HttpStatusCode.BadRequest);
    }
}
