using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using TestKit;

namespace System.Tests.Journeys;

/// <summary>Messages nobody can handle, in every queue of a running deployment.</summary>
public sealed class Poison(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private static readonly string[] Queues = ["check-order-exists", "upsert-customer", "check-products", "submit-order", "order-transfer"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task leaves_the_queues_is_listed_and_is_replayed_or_discarded_while_orders_keep_flowing()
    {
        await using var shop = await Shop.OpenAsync("poison");
        var plan = new DeploymentPlan { Settings = new Dictionary<string, string> { ["ConnectionStrings__orders"] = postgres.ConnectionString, ["OrderService__ReplayPause"] = "00:00:02" } };
        await using var deployment = await Deployment.StartAsync(plan, shop);
        var gateway = deployment.Gateway;

        foreach (var queue in Queues)
        {
            await deployment.Queues!.PutAsync(queue, "<order/>"u8.ToArray());
            await deployment.Queues!.PutAsync(queue, Encoding.UTF8.GetBytes("""{"messageType":["urn:message:Elsewhere:Unknown"],"message":{}}"""));
        }

        await Eventually.Passes(
            async () =>
            {
                var listed = await ItemsAsync(gateway, "?state=stored");
                foreach (var queue in Queues)
                    listed.Where(message => Text(message, "queue") == queue).Select(message => Text(message, "kind")).Order().ToArray()
                        .ShouldBe(new[] { "error", "skipped" }, queue);
            },
            "the garbage of every queue is listed",
            Patience);

        // A mistake of ours: no order can be saved.
        await ExecuteAsync("ALTER TABLE order_transfers ADD CONSTRAINT mistake CHECK (ccv_order_id < 0)");
        var sold = (await shop.SellAsync(lines: 1, customer: "mixed")).Single();
        var failed = await Eventually.Gets(
            async () => (await ItemsAsync(gateway, "?state=stored&type=OrderReceived")).FirstOrDefault(), "the announcement of the order is listed", Patience);
        await ExecuteAsync("ALTER TABLE order_transfers DROP CONSTRAINT mistake");
        using (var replayed = await gateway.PostAsJsonAsync($"/api/messages/{Text(failed, "id")}/replay", new { }))
            replayed.EnsureSuccessStatusCode();
        (await gateway.EndAsync(shop, sold.Id)).State.ShouldBe("Transferred");
        await StateAsync(gateway, Text(failed, "id"), "replayed");

        var garbage = (await ItemsAsync(gateway, "?queue=submit-order&state=stored"))[0];
        using (var discarded = await gateway.PostAsJsonAsync($"/api/messages/{Text(garbage, "id")}/discard", new { reason = "A test." }))
            discarded.EnsureSuccessStatusCode();
        await StateAsync(gateway, Text(garbage, "id"), "discarded");

        (await shop.DocumentsAsync()).ShouldHaveSingleItem().CustomerOrder.ShouldBe(sold.Number);
        await Eventually.Passes(
            async () => (await deployment.Queues!.FilledAsync()).Keys.ShouldNotContain(name => name.EndsWith("_error") || name.EndsWith("_skipped")),
            "RabbitMQ shows them empty",
            Patience);
    }

    private static async Task<List<JsonNode>> ItemsAsync(HttpClient gateway, string query) =>
        [.. (await gateway.GetFromJsonAsync<JsonObject>($"/api/messages{query}"))!["items"]!.AsArray().Select(item => item!)];

    private static Task StateAsync(HttpClient gateway, string id, string state) => Eventually.Passes(
        async () => Text((await gateway.GetFromJsonAsync<JsonObject>($"/api/messages/{id}"))!, "state").ShouldBe(state), $"the message is {state}", Patience);

    private static string Text(JsonNode message, string field) => message[field]!.GetValue<string>();

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Written above.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
