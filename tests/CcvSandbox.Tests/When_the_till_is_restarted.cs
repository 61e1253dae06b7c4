using System.Text.Json.Nodes;

namespace CcvSandbox.Tests;

public sealed class When_the_till_is_restarted : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ccv-sandbox-");

    [Fact]
    public async Task orders_rows_notes_and_webhooks_are_as_they_were_and_numbers_go_on()
    {
        string before;
        long id;
        await using (var till = await StartAsync())
        {
            id = (long)(await till.SellAsync(new { count = 20, paid = false }))["orders"]![19]!["id"]!;
            await till.ControlAsync(HttpMethod.Post, $"orders/{id}/pay", expect: 200);
            await till.CallAsync(HttpMethod.Post, $"orders/{id}/ordernotes/", new { note = "Geboekt" });
            await till.CallAsync(HttpMethod.Post, "webhooks/", new { @event = "orders.deleted", address = "http://127.0.0.1:9/x" });
            before = Without(await SnapshotAsync(till, id), till.Url);
        }

        await using var again = await StartAsync();
        Without(await SnapshotAsync(again, id), again.Url).ShouldBe(before);
        ((long)(await again.SellAsync())["orders"]![0]!["id"]!).ShouldBe(id + 1);
    }

    [Fact]
    public async Task what_was_answered_is_on_disk_even_if_it_never_stopped()
    {
        await using var killed = await StartAsync();
        await killed.SellAsync(new { count = 1200 });
        await using var again = await StartAsync();
        ((int)(await again.StatsAsync())["orders"]!).ShouldBe(1200);
    }

    [Fact]
    public async Task a_reset_is_remembered()
    {
        await using (var till = await StartAsync())
        {
            await till.SellAsync(new { count = 3 });
            await till.ControlAsync(HttpMethod.Delete, "data", expect: 204);
        }

        await using var again = await StartAsync();
        ((int)(await again.StatsAsync())["orders"]!).ShouldBe(0);
    }

    [Fact]
    public async Task the_id_of_a_deleted_order_is_not_given_out_again()
    {
        long id;
        await using (var till = await StartAsync())
        {
            id = (long)(await till.SellAsync())["orders"]![0]!["id"]!;
            await till.ControlAsync(HttpMethod.Delete, $"orders/{id}", expect: 204);
        }

        await using var again = await StartAsync();
        ((long)(await again.SellAsync())["orders"]![0]!["id"]!).ShouldBe(id + 1);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<TillServer> StartAsync() => TillServer.StartAsync(options => options.DataFolder = _folder.FullName);

    private static string Without(JsonNode snapshot, string host) => snapshot.ToJsonString().Replace(host, "");

    private static async Task<JsonNode> SnapshotAsync(TillServer till, long id) => new JsonArray(
        await till.GetAsync("orders/?size=100"), await till.GetAsync($"orders/{id}/orderrows/"), await till.GetAsync($"orders/{id}/ordernotes/"),
        await till.GetAsync("webhooks/"), (await till.GetAsync("products/?size=250"))["items"]!.AsArray().Select(p => (string)p!["stock"]!.ToJsonString()).Aggregate("", (all, one) => $"{all} {one}"));
}
