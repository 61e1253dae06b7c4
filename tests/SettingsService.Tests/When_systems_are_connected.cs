using System.Net;
using System.Text.Json.Nodes;

namespace SettingsService.Tests;

public sealed class When_systems_are_connected(World world) : IClassFixture<World>
{
    private readonly HttpClient _api = world.Host.Api;

    [Fact]
    public async Task a_secret_goes_in_and_never_comes_out()
    {
        var id = await MadeAsync();
        const string Secret = "s3cret-nobody-may-see";
        var connection = new { baseUrl = world.Town.CcvUrl, publicKey = "sandbox-public-key", secret = Secret };
        var answers = new List<Said>
        {
            await _api.DoAsync("PUT", $"/api/integrations/{id}/connections/ccv", connection),
            await _api.SayAsync("POST", $"/api/integrations/{id}/connections/ccv/test"),
            await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new { ccv = new { secret = Secret } }, "*"),
            await _api.SayAsync("PUT", $"/api/integrations/{id}/connections/visma", new { tenantId = 7, clientId = "x", clientSecret = Secret }, "*"),
            await _api.SayAsync("POST", $"/api/integrations/{id}/connections/ccv/test", new { baseUrl = "http://127.0.0.1:1", publicKey = "k", secret = Secret }),
        };
        foreach (var path in new[] { "", "/settings", "/settings?effective=true", "/connections", "/versions", "/versions/2", "/versions/2/diff", "/export", "/readiness" })
            answers.Add(await _api.SayAsync("GET", $"/api/integrations/{id}{path}"));

        answers.ShouldAllBe(answer => !answer.Text.Contains(Secret));
        world.Host.Log.All.ShouldAllBe(line => !line.Contains(Secret));
        answers[0].Json["hasSecret"]!.GetValue<bool>().ShouldBeTrue();
        File.ReadAllBytes(Path.Combine(world.Host.Databases, "settings.db")).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)).ShouldBe(-1);
    }

    [Fact]
    public async Task a_secret_stays_when_it_is_left_out_and_is_wanted_again_where_it_would_be_sent_elsewhere()
    {
        var id = await _api.ConnectedAsync(world.Town);

        await _api.DoAsync("PUT", $"/api/integrations/{id}/connections/ccv", new { baseUrl = world.Town.CcvUrl, publicKey = "sandbox-public-key", pageSize = 50, readsPerMinute = 0 });
        (await TestAsync(id, "ccv")).Passed.ShouldBeTrue();

        var refused = await _api.SayAsync("PUT", $"/api/integrations/{id}/connections/ccv", new { baseUrl = "https://elsewhere.example.com", publicKey = "sandbox-public-key" }, "*");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Fields.ShouldBe(["ccv.secret"]);

        // Nor by way of the settings: the secret is as good as gone then.
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { ccv = new { baseUrl = "https://elsewhere.example.com" } });
        (await _api.DoAsync("GET", $"/api/integrations/{id}/connections/ccv")).Json["hasSecret"]!.GetValue<bool>().ShouldBeFalse();
        (await _api.SayAsync("POST", $"/api/integrations/{id}/connections/ccv/test")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await _api.SayAsync("POST", $"/api/integrations/{id}/dry-run", new { changes = new { visma = new { erpUrl = "https://elsewhere.example.com" } } })).Fields.ShouldBe(["visma"]);
    }

    [Fact]
    public async Task a_missing_scope_is_named_with_the_remedy()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("PUT", $"/api/integrations/{id}/connections/visma", With(world.Town.VismaConnection, "scopes", "vismanet_erp_service_api:read vismanet_erp_service_api:magic"));

        var (passed, report) = await TestAsync(id, "visma");

        passed.ShouldBeFalse();
        var failed = report["checks"]!.AsArray().Where(check => !check!["passed"]!.GetValue<bool>()).ToList();
        failed.ShouldContain(check => check!["needs"]!.GetValue<string>() == "vismanet_erp_service_api:magic");
        failed.ShouldNotContain(check => check!["needs"]!.GetValue<string>() == "vismanet_erp_service_api:read");
        failed.ShouldAllBe(check => check!["failure"]!["advice"]!.GetValue<string>().Length > 10);
    }

    [Fact]
    public async Task a_scope_that_was_not_asked_for_shows_where_it_is_needed()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("PUT", $"/api/integrations/{id}/connections/visma", With(world.Town.VismaConnection, "scopes", "vismanet_erp_service_api:read"));

        var (passed, report) = await TestAsync(id, "visma");

        passed.ShouldBeFalse();
        var failed = report["checks"]!.AsArray().Single(check => !check!["passed"]!.GetValue<bool>())!;
        failed["needs"]!.GetValue<string>().ShouldBe("visma.net.erp.salesorder:read");
        $"{failed["failure"]!["message"]} {failed["failure"]!["advice"]}".ShouldContain("visma.net.erp.salesorder:read");
    }

    [Fact]
    public async Task a_missing_right_at_the_till_is_named_with_the_remedy()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await FaultAsync(world.Town.Ccv, new { kind = "403", path = "/api/rest/v1/orders" });

        var (passed, report) = await TestAsync(id, "ccv");
        await world.Town.Ccv.DeleteAsync("/_control/faults");

        passed.ShouldBeFalse(report.ToJsonString());
        var failed = report["checks"]!.AsArray().Single(check => !check!["passed"]!.GetValue<bool>())!;
        failed["needs"]!.GetValue<string>().ShouldBe("the right to orders");
        failed["failure"]!["advice"]!.GetValue<string>().ShouldContain("orders");
        (await _api.DoAsync("GET", $"/api/integrations/{id}/connections/ccv")).Json["lastTest"]!["passed"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task while_the_company_is_away_readiness_says_so_and_nothing_starts()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { flows = new { orders = true } });
        await FaultAsync(world.Town.Visma, new { kind = "503" });

        var readiness = (await _api.DoAsync("GET", $"/api/integrations/{id}/readiness")).Json;
        var lookup = await _api.SayAsync("GET", $"/api/integrations/{id}/lookups/visma/branches");
        var started = await _api.SayAsync("POST", $"/api/integrations/{id}/activate");
        await world.Town.Visma.DeleteAsync("/_control/faults");

        readiness["ready"]!.GetValue<bool>().ShouldBeFalse();
        readiness.ToJsonString().ShouldContain("Visma");
        lookup.Status.ShouldBe(HttpStatusCode.BadGateway);
        lookup.Json["reason"]!.GetValue<string>().ShouldBe("transient");
        started.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task what_is_wrong_is_told_apart()
    {
        var id = await _api.ConnectedAsync(world.Town);

        Reason(await TriedAsync(id, "ccv", With(world.Town.CcvConnection, "secret", "wrong"))).ShouldBe("auth");
        Reason(await TriedAsync(id, "visma", With(world.Town.VismaConnection, "clientSecret", "wrong"))).ShouldBe("auth");
        Reason(await TriedAsync(id, "ccv", With(world.Town.CcvConnection, "baseUrl", "http://127.0.0.1:1"))).ShouldBe("transient");

        // Trying another one out leaves the one that is kept as it is.
        (await TestAsync(id, "ccv")).Passed.ShouldBeTrue();
        (await TestAsync(id, "visma")).Passed.ShouldBeTrue();
    }

    private static async Task FaultAsync(HttpClient sandbox, object fault)
    {
        using var answer = await sandbox.PostAsync("/_control/faults", System.Net.Http.Json.JsonContent.Create(fault));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    private async Task<(bool Passed, JsonNode Report)> TestAsync(string id, string system)
    {
        var report = (await _api.DoAsync("POST", $"/api/integrations/{id}/connections/{system}/test")).Json;
        return (report["passed"]!.GetValue<bool>(), report);
    }

    private async Task<JsonNode> TriedAsync(string id, string system, JsonObject connection) =>
        (await _api.DoAsync("POST", $"/api/integrations/{id}/connections/{system}/test", connection)).Json;

    private static string Reason(JsonNode report) =>
        report["checks"]!.AsArray().First(check => !check!["passed"]!.GetValue<bool>())!["failure"]!["reason"]!.GetValue<string>();

    private static JsonObject With(object connection, string name, string value)
    {
        var changed = System.Text.Json.JsonSerializer.SerializeToNode(connection)!.AsObject();
        changed[name] = value;
        return changed;
    }

    private async Task<string> MadeAsync()
    {
        var id = TestKit.Unique.Name("c-").ToLowerInvariant();
        id = id.Length > 40 ? id[..40] : id;
        await _api.DoAsync("POST", "/api/integrations", new { id });
        return id;
    }
}
