using System.Net;

namespace CcvSandbox.Tests;

public sealed class When_paths_are_called
{
    [Theory]
    [InlineData("")]
    [InlineData("status/")]
    [InlineData("webshops/")]
    [InlineData("webshops/1/")]
    [InlineData("webshops/1/settings/")]
    [InlineData("paymethods/")]
    [InlineData("products/")]
    [InlineData("products/1/")]
    [InlineData("users/")]
    [InlineData("users/7/")]
    [InlineData("orders/")]
    [InlineData("webhooks/")]
    public async Task each_answers_with_a_slash_at_the_end_and_without_as_published(string path)
    {
        await using var till = await TillServer.StartAsync();
        await till.GetAsync(path);
        await till.GetAsync(path.TrimEnd('/'));
        ((int)(await till.StatsAsync())["schemaViolations"]!).ShouldBe(0, (await till.ControlAsync(HttpMethod.Get, "violations", expect: 200)).ToJsonString());
    }

    [Theory]
    [InlineData("GET", "nonsense/", 404, "404.20")]
    [InlineData("GET", "orders/abc/", 404, "404.20")]
    [InlineData("DELETE", "orders/9001/", 405, "405.10")]
    [InlineData("GET", "orders/9001/orderlabels/", 501, "501.20")]
    [InlineData("DELETE", "products/1/", 501, "501.10")]
    [InlineData("GET", "orders/1/", 404, null)]
    [InlineData("GET", "orders/?status=new", 400, null)]
    [InlineData("GET", "orders/?orderby=modify_date", 400, null)]
    [InlineData("GET", "orders/?size=0", 400, null)]
    public async Task what_is_not_there_says_so_in_the_documented_shape(string method, string path, int status, string? code)
    {
        await using var till = await TillServer.StartAsync();
        var answer = await till.CallAsync(new(method), path);
        answer.StatusCode.ShouldBe((HttpStatusCode)status);
        var body = await TillServer.JsonOf(answer);
        ((int)body["status"]!).ShouldBe(status);
        ((string?)body["code"]).ShouldBe(code);
        ((string)body["developermessage"]!).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task the_settings_tell_how_prices_and_statuses_are_meant()
    {
        await using var till = await TillServer.StartAsync();
        var settings = await till.GetAsync("webshops/1/settings/");
        ((bool)settings["prices_include_vat"]!).ShouldBeTrue();
        ((string)settings["currency"]!).ShouldBe("EUR");
        settings["order_status"]!.AsArray().Count.ShouldBe(14);
        (await till.GetAsync("paymethods/"))["items"]!.AsArray().Select(m => (string)m!["combined_name"]!)
            .ShouldBe(["cash", "pin", "ideal", "creditcard", "invoice"]);
    }
}
