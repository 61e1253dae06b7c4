using System.Net;
using System.Text;
using Ccv;
using Microsoft.Extensions.DependencyInjection;
using OrderService.Intake;
using OrderService.Tests.World;
using TestKit;

namespace OrderService.Tests.Intake;

public sealed class When_CCV_calls(Shop shop) : IClassFixture<Shop>, IAsyncLifetime
{
    private const string Address = "https://tills.example.com/hooks/ccv/shop";
    private const string Key = "the-key";

    private OrderHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        await shop.StartAfreshAsync();
        var settings = shop.Settings();
        settings["Intake:Interval"] = "01:00:00";
        _host = await OrderHost.StartAsync(settings);
        await _host.Services.GetRequiredService<WebhookKeys>().KeepAsync(OrderHost.Shop, "orders.created", 1, Address, Key, default);
        await Eventually.BecomesTrue(async () => await _host.IntakeAsync() is { LastReadAt: not null }, "the first read is done");
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task The_order_it_names_is_read_at_once()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        (await CallAsync($"{{\"id\":{id}}}")).ShouldBe(HttpStatusCode.OK);
        await _host.OrderInAsync(id, "Transferred");
        (await CallAsync($"{{\"id\":{id}}}")).ShouldBe(HttpStatusCode.OK);
        await Eventually.BecomesTrue(async () => (await _host.IntakeAsync())!.Waiting == 0, "the second hint costs nothing and is gone");
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_call_that_names_no_order_has_the_till_read()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        (await CallAsync("{}")).ShouldBe(HttpStatusCode.OK);
        await _host.OrderInAsync(id, "Transferred");
    }

    [Fact]
    public async Task An_order_that_is_not_there_is_let_go()
    {
        (await CallAsync("{\"id\":123456789}")).ShouldBe(HttpStatusCode.OK);
        await Eventually.BecomesTrue(async () => await _host.IntakeAsync() is { Waiting: 0, Unreadable.Count: 0 }, "the hint is gone");
    }

    [Fact]
    public async Task A_wrong_signature_is_turned_away()
    {
        (await CallAsync("{\"id\":1}", key: "another-key")).ShouldBe(HttpStatusCode.Unauthorized);
        (await CallAsync("{\"id\":1}", key: null)).ShouldBe(HttpStatusCode.Unauthorized);
        (await _host.IntakeAsync())!.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_signed_for_another_shop_is_turned_away()
    {
        await _host.Services.GetRequiredService<WebhookKeys>().KeepAsync("other", "orders.created", 2, Address, "key-of-the-other", default);
        (await CallAsync("{\"id\":1}", key: "key-of-the-other")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Calls_out_of_order_and_over_again_book_once_and_cost_no_more_reads()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        string[] calls = [$"{{\"id\":{id},\"status\":7,\"previous_status\":1}}", $"{{\"id\":{id}}}", $"{{\"id\":{id},\"paid\":true}}"];
        foreach (var call in calls)
            (await CallAsync(call)).ShouldBe(HttpStatusCode.OK);
        await _host.OrderInAsync(id, "Transferred");
        var before = await shop.CcvCallsAsync();

        foreach (var call in calls.Reverse())
            (await CallAsync(call)).ShouldBe(HttpStatusCode.OK);

        await Eventually.BecomesTrue(async () => (await _host.IntakeAsync())!.Waiting == 0, "the hints are gone");
        (await shop.CcvCallsAsync()).ShouldBe(before);
        (await shop.DocumentsAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_call_that_a_booked_order_is_cancelled_shows_at_once()
    {
        var id = (await shop.ImportAsync(TillOrder.Sale())).Single();
        await CallAsync($"{{\"id\":{id}}}");
        await _host.OrderInAsync(id, "Transferred");
        await shop.CancelAsync(id);

        (await CallAsync($"{{\"id\":{id},\"status\":8,\"previous_status\":7}}")).ShouldBe(HttpStatusCode.OK);

        await Eventually.BecomesTrue(async () => await _host.OrderAsync(id) is { ChangedToCancelled: true }, "the cancellation is seen");
        await Eventually.BecomesTrue(async () => (await _host.IntakeAsync())!.Waiting == 0, "the hint is gone");
    }

    [Fact]
    public async Task An_unknown_integration_is_not_found() =>
        (await CallAsync("{\"id\":1}", path: "/hooks/ccv/nobody")).ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("")]
    [InlineData("id=1")]
    [InlineData("[1]")]
    [InlineData("{\"id\":")]
    public async Task What_is_no_webhook_is_refused(string body) => (await CallAsync(body)).ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused() =>
        (await CallAsync(new string('x', 70_000))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    private async Task<HttpStatusCode> CallAsync(string body, string? key = Key, string path = "/hooks/ccv/shop")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null)
            request.Headers.Add("x-hash", CcvSignature.SignWebhook(key, Address, Encoding.UTF8.GetBytes(body)));
        using var answer = await _host.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
