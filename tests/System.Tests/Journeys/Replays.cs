using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TestKit;

namespace System.Tests.Journeys;

public sealed class Replays
{
    private const int Sales = 50;

    [Fact]
    public async Task fifty_sales_of_an_unknown_item_fail_are_counted_and_replayed_as_a_group_and_each_becomes_one_document()
    {
        await using var shop = await Shop.OpenAsync("replays");
        await using var deployment = await Deployment.StartAsync(shop);
        var gateway = deployment.Gateway;
        await shop.ImportAsync([.. Enumerable.Range(0, Sales).Select(_ => SampleOrder.Of(24.20m, SampleOrder.Row("NEW-2026", 2, 12.10m)))]);
        await Eventually.BecomesTrue(
            async () => await gateway.CountAsync(shop, "Failed") == Sales, "all of them have failed", TimeSpan.FromMinutes(2));

        var group = (await gateway.GetFromJsonAsync<JsonArray>($"/api/orders/groups?integration={shop.Id}"))!.ShouldHaveSingleItem()!;
        (group["count"]!.GetValue<int>(), group["reason"]!.GetValue<string>(), group["step"]!.GetValue<string>())
            .ShouldBe((Sales, "missing", "check-products"));
        group["exampleMessage"]!.GetValue<string>().ShouldContain("NEW-2026");

        await ReplayAsync(gateway, group, Sales - 1, HttpStatusCode.Conflict);
        var premature = await ReplayAsync(gateway, group, Sales);
        var stopped = await InAsync(gateway, premature, "stopped");
        (stopped["progress"]!["failedAgain"]!.GetValue<int>(), stopped["progress"]!["pending"]!.GetValue<int>()).ShouldBe((1, Sales - 1));

        await AddItemAsync(shop);
        using (var goOn = await gateway.PostAsync(new Uri($"/api/orders/replays/{premature["id"]}/cancel", UriKind.Relative), null))
            goOn.StatusCode.ShouldBe(HttpStatusCode.OK);
        var run = await ReplayAsync(gateway, group, Sales);

        var done = await InAsync(gateway, run, "finished");
        done["progress"]!["transferred"]!.GetValue<int>().ShouldBe(Sales);
        (await gateway.CountAsync(shop, "Failed")).ShouldBe(0);
        await Account.BooksAgreeAsync(shop, TimeSpan.FromMinutes(1));
    }

    private static async Task AddItemAsync(Shop shop)
    {
        using var answer = await shop.Visma.PostAsJsonAsync("/_control/import", new
        {
            items = new[] { new { inventoryNumber = "NEW-2026", description = "New this year", status = "Active" } },
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonNode> ReplayAsync(
        HttpClient gateway, JsonNode group, int count, HttpStatusCode expected = HttpStatusCode.Accepted)
    {
        using var answer = await gateway.PostAsJsonAsync("/api/orders/replay", new { filter = group["filter"], count, note = "the item is made" });
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!;
    }

    private static Task<JsonNode> InAsync(HttpClient gateway, JsonNode run, string state) => Eventually.Gets(
        async () => await gateway.GetFromJsonAsync<JsonNode>($"/api/orders/replays/{run["id"]}") is { } view
            && view["state"]!.GetValue<string>() == state ? view : null,
        $"the replay is {state}",
        TimeSpan.FromMinutes(2));
}
