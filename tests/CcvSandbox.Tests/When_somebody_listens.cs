using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CcvSandbox.Api;
using TestKit;

namespace CcvSandbox.Tests;

public sealed class When_somebody_listens
{
    [Fact]
    public async Task a_sale_is_told_with_a_hash_of_address_and_body()
    {
        await using var till = await TillServer.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        var (address, key) = await RegisterAsync(till, receiver, "orders.created");
        var sale = (await till.SellAsync(new { paid = false }))["orders"]![0]!;

        await Eventually.BecomesTrue(() => !receiver.Heard.IsEmpty, "the event arrives");
        receiver.Heard.TryDequeue(out var heard).ShouldBeTrue();
        ((long)heard.Body["id"]!).ShouldBe((long)sale["id"]!);
        ((string)sale["ordernumber_full"]!).ShouldEndWith($"{heard.Body["order_number"]}");
        heard.Hash.ShouldBe(CcvSignature.OfWebhook(key, address, Encoding.UTF8.GetBytes(heard.Raw)));
    }

    [Fact]
    public async Task payment_status_and_deletion_are_told_each_by_its_name()
    {
        await using var till = await TillServer.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        foreach (var name in (string[])["orders.updated.ispaid", "orders.updated.status", "orders.deleted"])
            await RegisterAsync(till, receiver, name);
        var id = (long)(await till.SellAsync(new { paid = false }))["orders"]![0]!["id"]!;

        await till.ControlAsync(HttpMethod.Post, $"orders/{id}/pay", expect: 200);
        await HearsAsync(receiver, body => (bool?)body["is_paid"] == true);
        await till.CallAsync(HttpMethod.Patch, $"orders/{id}/", new { status = 5 });
        await HearsAsync(receiver, body => (int?)body["status"] == 5 && (int?)body["previous_status"] == 7);
        await till.ControlAsync(HttpMethod.Delete, $"orders/{id}", expect: 204);
        await HearsAsync(receiver, body => body.AsObject().Count == 2);
        receiver.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_receiver_that_stumbles_is_tried_again_and_one_that_is_gone_is_given_up()
    {
        await using var till = await TillServer.StartAsync();
        await using var stumbling = await WebhookReceiver.StartAsync(failures: 2);
        await RegisterAsync(till, stumbling, "orders.created");
        await till.SellAsync();
        await Eventually.BecomesTrue(() => !stumbling.Heard.IsEmpty, "the third try arrives");
        stumbling.Calls.ShouldBe(3);

        await till.CallAsync(HttpMethod.Post, "webhooks/", new { @event = "orders.created", address = "http://127.0.0.1:9/nobody" });
        await till.SellAsync();
        await Eventually.BecomesTrue(async () => (long)(await till.StatsAsync())["webhooks"]!["pending"]! == 0, "nothing is left to deliver");
        ((long)(await till.StatsAsync())["webhooks"]!["failed"]!).ShouldBe(1);
        ((long)(await till.StatsAsync())["webhooks"]!["delivered"]!).ShouldBe(2);
    }

    [Fact]
    public async Task an_inactive_or_deleted_webhook_hears_nothing()
    {
        await using var till = await TillServer.StartAsync();
        await using var receiver = await WebhookReceiver.StartAsync();
        await RegisterAsync(till, receiver, "orders.created");
        await RegisterAsync(till, receiver, "orders.created");
        (await till.CallAsync(HttpMethod.Patch, "webhooks/1/", new { is_active = false })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await till.CallAsync(HttpMethod.Delete, "webhooks/2/")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await till.SellAsync();
        var counts = (await till.StatsAsync())["webhooks"]!;
        ((long)counts["delivered"]! + (long)counts["failed"]! + (long)counts["pending"]!).ShouldBe(0);
        ((bool)(await till.GetAsync("webhooks/1/"))["is_active"]!).ShouldBeFalse();
        (await till.CallAsync(HttpMethod.Get, "webhooks/2/")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"event":"orders.created"}""", "address is required")]
    [InlineData("""{"address":"http://x.example"}""", "event is required")]
    [InlineData("""{"event":"orders.sneezed","address":"http://x.example"}""", "event must be one of")]
    [InlineData("""{"event":"orders.created","address":"nowhere"}""", "absolute https")]
    public async Task a_wrong_registration_is_refused(string body, string message)
    {
        await using var till = await TillServer.StartAsync();
        var answer = await till.Http.SendAsync(till.Signed(HttpMethod.Post, "/api/rest/v1/webhooks/", body));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await TillServer.JsonOf(answer))["developermessage"]!).ShouldContain(message);
    }

    private static async Task<(string Address, string Key)> RegisterAsync(TillServer till, WebhookReceiver receiver, string name)
    {
        var answer = await till.CallAsync(HttpMethod.Post, "webhooks/", new { @event = name, address = $"{receiver.Url}/hook" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var webhook = await TillServer.JsonOf(answer);
        ((bool)webhook["is_active"]!).ShouldBeTrue();
        return ((string)webhook["address"]!, (string)webhook["key"]!);
    }

    private static async Task HearsAsync(WebhookReceiver receiver, Predicate<JsonNode> wanted)
    {
        await Eventually.BecomesTrue(() => !receiver.Heard.IsEmpty, "an event arrives");
        receiver.Heard.TryDequeue(out var heard).ShouldBeTrue();
        wanted(heard.Body).ShouldBeTrue(heard.Raw);
    }
}
