using System.Net;
using System.Text.Json.Nodes;

namespace SettingsService.Tests;

public sealed class When_an_integration_is_set_up_on_Postgres(PostgresWorld world) : When_an_integration_is_set_up(world), IClassFixture<PostgresWorld>;

public sealed class When_an_integration_is_set_up_on_SQLite(World world) : When_an_integration_is_set_up(world), IClassFixture<World>;

public abstract class When_an_integration_is_set_up(World world)
{
    private readonly HttpClient _api = world.Host.Api;

    [Fact]
    public async Task the_way_from_nothing_to_running_leads_through_readiness_and_recommended_answers()
    {
        var id = await _api.ConnectedAsync(world.Town);
        var before = await ReadinessAsync(id);
        Done(before, "connect-ccv").ShouldBeTrue();
        Done(before, "connect-visma").ShouldBeTrue();
        Done(before, "choose-flows").ShouldBeFalse();
        Done(before, "answer-questions").ShouldBeFalse();
        before["ready"]!.GetValue<bool>().ShouldBeFalse();

        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { flows = new { orders = true } });
        var left = (await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true })).Json["open"]!.AsArray();
        left.Where(question => question!["required"]!.GetValue<bool>()).ShouldBeEmpty();
        (await ReadinessAsync(id))["ready"]!.GetValue<bool>().ShouldBeTrue((await ReadinessAsync(id)).ToJsonString());
        var active = await _api.DoAsync("POST", $"/api/integrations/{id}/activate");

        active.Json["integration"]!["state"]!.GetValue<string>().ShouldBe("active");
        active.Json["connections"]!.AsArray().ShouldAllBe(connection => connection!["lastTest"]!["passed"]!.GetValue<bool>());
    }

    [Fact]
    public async Task the_recommended_answers_fit_the_company()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });

        var settings = (await _api.DoAsync("GET", $"/api/integrations/{id}/settings")).Json;

        settings["orders"]!["paymentMethod"]!["table"]!.ToJsonString().ShouldBe("""{"cash":"CASH","pin":"PIN","ideal":"IDEAL","creditcard":"CARD","invoice":"INVOICE"}""");
        settings["orders"]!["paymentMethod"]!["fallback"]!.GetValue<string>().ShouldBe("OTHER");
        settings["orders"]!["paymentTerms"]!["table"]!["invoice"]!.GetValue<string>().ShouldBe("14");
        settings["orders"]!["taxCategory"]!["table"]!["21"]!.GetValue<string>().ShouldBe("VAT21");
        settings["orders"]!["taxCategory"]!["table"]!["intra"]!.GetValue<string>().ShouldBe("EU0");
        settings["orders"]!["taxCategory"]!["table"]!["5.5"]!.GetValue<string>().ShouldBe("VAT5_5");
        settings["orders"]!["salesOrderType"]!.GetValue<string>().ShouldBe("SO");
        settings["orders"]!["branch"]!.GetValue<string>().ShouldBe("1");
        settings["orders"]!["shipping"]!["item"]!.GetValue<string>().ShouldBe("SHIPPING");
        settings["customers"]!["defaultDebtor"]!.GetValue<string>().ShouldBe("COUNTER");
        settings["customers"]!["companyClass"]!.GetValue<string>().ShouldBe("COMP");
        settings["customers"]!["personClass"]!.GetValue<string>().ShouldBe("PERSON");
    }

    [Fact]
    public async Task what_does_not_exist_in_either_system_is_named_with_what_does_and_nothing_starts()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new
        {
            flows = new { orders = true },
            orders = new { branch = "77", warehouse = "OLD", shipping = new { item = "NO-SUCH" }, paymentMethod = new { table = new { cash = "GOLD" } } },
            customers = new { defaultDebtor = "NOBODY" },
        });

        var refused = await _api.SayAsync("POST", $"/api/integrations/{id}/activate");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Fields.ShouldBe(
            ["orders.branch", "orders.warehouse", "orders.paymentMethod.table.cash", "orders.shipping.item", "customers.defaultDebtor"], ignoreOrder: true);
        refused.Json["errors"]!["orders.warehouse"]![0]!.GetValue<string>().ShouldContain("MAIN");
        (await _api.DoAsync("GET", $"/api/integrations/{id}")).Json["integration"]!["state"]!.GetValue<string>().ShouldBe("draft");
    }

    [Fact]
    public async Task a_draft_without_anything_says_what_is_missing_and_cannot_be_activated()
    {
        var id = "empty-draft";
        await _api.DoAsync("POST", "/api/integrations", new { id });

        (await ReadinessAsync(id))["ready"]!.GetValue<bool>().ShouldBeFalse();
        var refused = await _api.SayAsync("POST", $"/api/integrations/{id}/activate");

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Fields.ShouldBe(["ccv", "visma", "flows", ""], ignoreOrder: true);
    }

    [Fact]
    public async Task a_running_integration_cannot_be_made_incomplete_and_can_be_paused_and_removed()
    {
        var id = await _api.ConnectedAsync(world.Town);
        await _api.DoAsync("PATCH", $"/api/integrations/{id}/settings", new { flows = new { orders = true } });
        await _api.DoAsync("POST", $"/api/integrations/{id}/answers", new { acceptRecommended = true });
        await _api.DoAsync("POST", $"/api/integrations/{id}/activate");

        var refused = await _api.SayAsync("PATCH", $"/api/integrations/{id}/settings", new JsonObject { ["visma"] = null }, "*");
        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Fields.ShouldBe(["visma"]);
        (await _api.SayAsync("DELETE", $"/api/integrations/{id}", ifMatch: "*")).Status.ShouldBe(HttpStatusCode.Conflict);

        (await _api.DoAsync("POST", $"/api/integrations/{id}/pause")).Json["integration"]!["state"]!.GetValue<string>().ShouldBe("paused");
        await _api.DoAsync("DELETE", $"/api/integrations/{id}");
        (await _api.SayAsync("GET", $"/api/integrations/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _api.SayAsync("POST", "/api/integrations", new { id })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task every_call_keeps_to_the_published_schemas()
    {
        var id = await _api.ConnectedAsync(world.Town);
        foreach (var list in (await _api.DoAsync("GET", $"/api/integrations/{id}/lookups")).Json.AsArray())
            (await _api.DoAsync("GET", $"/api/integrations/{id}/lookups/{list!.GetValue<string>()}")).Json.AsArray().Count.ShouldBeGreaterThan(0, list.GetValue<string>());

        foreach (var sandbox in new[] { world.Town.Ccv, world.Town.Visma })
            JsonNode.Parse(await sandbox.GetStringAsync("/_control/stats"))!["schemaViolations"]!.GetValue<int>().ShouldBe(0, await sandbox.GetStringAsync("/_control/violations"));
    }

    private async Task<JsonNode> ReadinessAsync(string id) => (await _api.DoAsync("GET", $"/api/integrations/{id}/readiness")).Json;

    private static bool Done(JsonNode readiness, string step) =>
        readiness["steps"]!.AsArray().Single(candidate => candidate!["step"]!.GetValue<string>() == step)!["done"]!.GetValue<bool>();
}
