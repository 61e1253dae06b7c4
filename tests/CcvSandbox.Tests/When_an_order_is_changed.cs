using System.Net;

namespace CcvSandbox.Tests;

public sealed class When_an_order_is_changed
{
    [Fact]
    public async Task the_answer_is_empty_and_the_order_as_told()
    {
        await using var till = await TillServer.StartAsync();
        var id = (long)(await till.SellAsync())["orders"]![0]!["id"]!;
        var answer = await till.CallAsync(HttpMethod.Patch, $"orders/{id}/", new
        {
            status = 5, track_and_trace_code = "3STEST123", track_and_trace_carrier = "postnl", mail = false, note = "Shipped from ERP",
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        var order = await till.GetAsync($"orders/{id}/");
        ((int)order["status"]!).ShouldBe(5);
        ((string)order["track_and_trace_code"]!).ShouldBe("3STEST123");
        ((string)(await till.GetAsync($"orders/{id}/ordernotes/"))["items"]![0]!["note"]!).ShouldBe("Shipped from ERP");
    }

    [Fact]
    public async Task new_costs_and_rows_make_new_totals()
    {
        await using var till = await TillServer.StartAsync();
        var id = (long)(await till.SellAsync(new { customer = "walk-in" }))["orders"]![0]!["id"]!;
        await till.CallAsync(HttpMethod.Patch, $"orders/{id}/", new
        {
            total_shipping = 4.95m, orderrows = new object[] { new { product_name = "Los artikel", count = 1.5m, price = 10m, tax = 9 } },
        });
        ((decimal)(await till.GetAsync($"orders/{id}/"))["total_price"]!).ShouldBe(19.95m);
        var row = (await till.GetAsync($"orders/{id}/orderrows/"))["items"]![0]!;
        row["product_id"].ShouldBeNull();
        ((decimal)(await till.GetAsync($"orderrows/{row["id"]}/"))["total_price_with_attributes"]!).ShouldBe(15m);
    }

    [Theory]
    [InlineData("""{"status":"sent"}""", "status must be a whole number")]
    [InlineData("""{"status":15}""", "status must be from 1 to 14")]
    [InlineData("""{"colour":"red"}""", "colour is not a field")]
    [InlineData("""{"orderrows":[{"count":"two"}]}""", "orderrows[0].count must be a number")]
    [InlineData("""{"orderrows":[{"price":2}]}""", "orderrows[0].count is required")]
    [InlineData("""{"customer":{"billingaddress":{"housenumber":"12a"}}}""", "customer.billingaddress.housenumber must be a whole number")]
    [InlineData("[1]", "must be a JSON object")]
    [InlineData("{", "not valid JSON")]
    public async Task a_wrong_body_is_refused_by_field(string body, string message)
    {
        await using var till = await TillServer.StartAsync();
        var id = (long)(await till.SellAsync())["orders"]![0]!["id"]!;
        var answer = await till.Http.SendAsync(till.Signed(HttpMethod.Patch, $"/api/rest/v1/orders/{id}/", body));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string)(await TillServer.JsonOf(answer))["developermessage"]!).ShouldContain(message);
    }

    [Fact]
    public async Task notes_are_written_read_and_deleted()
    {
        await using var till = await TillServer.StartAsync();
        var id = (long)(await till.SellAsync())["orders"]![0]!["id"]!;
        var answer = await till.CallAsync(HttpMethod.Post, $"orders/{id}/ordernotes/", new { note = "Geboekt" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var note = (long)(await TillServer.JsonOf(answer))["id"]!;
        (await till.CallAsync(HttpMethod.Delete, $"ordernotes/{note}/")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await till.GetAsync($"orders/{id}/ordernotes/"))["items"]!.AsArray().ShouldBeEmpty();
    }
}
