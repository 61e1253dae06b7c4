using System.Net;
using System.Text.Json.Nodes;

namespace SettingsService.Tests;

public sealed class When_settings_change_on_Postgres(PostgresWorld world) : When_settings_change(world), IClassFixture<PostgresWorld>;

public sealed class When_settings_change_on_SQLite(World world) : When_settings_change(world), IClassFixture<World>;

public abstract class When_settings_change(World world)
{
    private readonly HttpClient _api = world.Host.Api;

    [Fact]
    public async Task each_change_is_a_version_with_who_when_why_and_what()
    {
        var id = await MadeAsync();
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "2" } });
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new JsonObject { ["orders"] = new JsonObject { ["branch"] = null, ["hold"] = true } });

        var versions = (await _api.DoAsync("GET", $"/api/integrations/{id}/versions")).Json["items"]!.AsArray();
        versions.Select(version => version!["version"]!.GetValue<long>()).ShouldBe([3, 2, 1]);
        versions.Select(version => version!["change"]!.GetValue<string>()).ShouldBe(["settings", "settings", "created"]);
        versions.ShouldAllBe(version => version!["changedBy"]!.GetValue<string>() == "user:anna");

        var changes = (await _api.DoAsync("GET", $"/api/integrations/{id}/versions/3/diff")).Json["changes"]!.AsArray();
        changes.Select(change => $"{change!["field"]} {change["change"]} {change["before"]}->{change["after"]}").ShouldBe(["orders.branch removed 2->", "orders.hold added ->true"], ignoreOrder: true);
        var since = (await _api.DoAsync("GET", $"/api/integrations/{id}/versions/3/diff?since=1")).Json["changes"]!.AsArray();
        since.Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_note_says_why_in_one_line()
    {
        var id = await MadeAsync();

        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings?note=the%20accountant%20asked", new { orders = new { hold = true } });
        (await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings?note=%00", new { orders = new { hold = false } }, "*")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings?note={new string('x', 501)}", new { orders = new { hold = false } }, "*")).Fields.ShouldBe(["note"]);

        (await _api.DoAsync("GET", $"/api/integrations/{id}/versions?limit=1")).Json["items"]![0]!["note"]!.GetValue<string>().ShouldBe("the accountant asked");
    }

    [Fact]
    public async Task a_version_is_put_back_as_a_new_one()
    {
        var id = await MadeAsync();
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "2" } });
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "3" } });

        (await _api.DoAsync("POST", $"/api/integrations/{id}/versions/2/restore")).ETag.ShouldBe("\"4\"");

        var settings = await _api.DoAsync("GET", $"/api/integrations/{id}/settings");
        settings.ETag.ShouldBe("\"4\"");
        settings.Json["orders"]!["branch"]!.GetValue<string>().ShouldBe("2");
        (await _api.SayAsync("POST", $"/api/integrations/{id}/versions/77/restore", ifMatch: "*")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task nobody_overwrites_what_he_has_not_seen()
    {
        var id = await MadeAsync();
        var seen = (await _api.DoAsync("GET", $"/api/integrations/{id}/settings")).ETag;
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "2" } }, seen);

        (await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "3" } }, seen)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "3" } })).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = "3" } }, "nonsense")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task the_same_again_is_no_version()
    {
        var id = await MadeAsync();
        var settings = new { name = "A shop", flows = new { orders = true } };

        (await _api.DoAsync("PUT", $"/api/integrations/{id}/settings", settings)).ETag.ShouldBe("\"2\"");
        (await _api.DoAsync("PUT", $"/api/integrations/{id}/settings", settings)).ETag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task of_many_changes_at_once_each_is_made_or_refused_and_none_is_lost()
    {
        var id = await MadeAsync();
        var seen = (await _api.DoAsync("GET", $"/api/integrations/{id}/settings")).ETag;

        var said = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new { orders = new { branch = $"{number}" } }, seen)));

        said.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        said.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed).ShouldBe(7);
        (await _api.DoAsync("GET", $"/api/integrations/{id}")).ETag.ShouldBe("\"2\"");
    }

    [Fact]
    public async Task everything_wrong_is_told_at_once_by_its_path_and_nothing_is_taken_over()
    {
        var id = await MadeAsync();

        var refused = await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", JsonNode.Parse("""
            { "flow": {}, "intake": { "interval": "soon", "payment": "maybe" }, "orders": { "Branch": "1", "unitPriceDecimals": "six", "hold": null,
              "paymentMethod": { "table": { "cash": 1 } } }, "customers": 3, "ccv": { "secret": "x" }, "id": "other", "version": 9 }
            """), "*");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Fields.ShouldBe(
            ["flow", "intake.interval", "intake.payment", "orders.Branch", "orders.unitPriceDecimals", "orders.paymentMethod.table", "customers", "ccv.secret", "id", "version"],
            ignoreOrder: true);
        refused.Json["errors"]!["orders.Branch"]![0]!.GetValue<string>().ShouldContain("branch");
        (await _api.DoAsync("GET", $"/api/integrations/{id}")).ETag.ShouldBe("\"1\"");
    }

    [Fact]
    public async Task every_setting_is_shown_with_its_default_when_asked()
    {
        var id = await MadeAsync();

        var settings = (await _api.DoAsync("GET", $"/api/integrations/{id}/settings?effective=true")).Json;

        settings["orders"]!["document"]!.GetValue<string>().ShouldBe("sales-order");
        settings["flows"]!["stock"]!.GetValue<bool>().ShouldBeFalse();
        settings["orders"]!["paymentMethod"]!["unmapped"]!.GetValue<string>().ShouldBe("fail");
    }

    [Fact]
    public async Task mapping_rules_are_kept_word_for_word()
    {
        var id = await MadeAsync();
        var rules = JsonNode.Parse("""{ "order": { "rules": [ { "target": "description", "expression": "a < b ? 'x' : \"y\"" } ], "n": 1.50 } }""")!;

        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new JsonObject { ["mappings"] = rules.DeepClone() });

        JsonNode.DeepEquals((await _api.DoAsync("GET", $"/api/integrations/{id}/settings")).Json["mappings"], rules).ShouldBeTrue();
    }

    private async Task<string> MadeAsync()
    {
        var id = TestKit.Unique.Name("s-").ToLowerInvariant();
        id = id.Length > 40 ? id[..40] : id;
        await _api.DoAsync("POST", "/api/integrations", new { id, name = "A shop" });
        return id;
    }
}
