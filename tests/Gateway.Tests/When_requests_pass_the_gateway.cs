using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using global::ServiceDefaults;

namespace Gateway.Tests;

public sealed class When_requests_pass_the_gateway : IAsyncLifetime
{
    private RunningHost orders = null!;
    private RunningHost gateway = null!;

    public async ValueTask InitializeAsync()
    {
        orders = await GatewayHost.StartServiceAsync("order-service");
        gateway = await GatewayHost.StartAsync(orders.Address, settings: ["--Gateway:HookBodyLimit=2048", "--Gateway:Timeout=00:00:01"]);
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        await orders.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/orders?state=failed", null, "?state=failed")]
    [InlineData("/api/orders/42", "42", "")]
    public async Task Orders_reach_the_order_service_with_path_and_query(string path, string? id, string query)
    {
        var answer = JsonNode.Parse(await gateway.Client.GetStringAsync(path))!;

        answer["id"]?.GetValue<string>().ShouldBe(id);
        answer["query"]!.GetValue<string>().ShouldBe(query);
    }

    [Fact]
    public async Task Messages_that_could_not_be_handled_are_the_order_services()
    {
        var answer = JsonNode.Parse(await gateway.Client.GetStringAsync("/api/messages/summary?queue=submit-order"))!;

        answer["rest"]!.GetValue<string>().ShouldBe("summary");
        answer["query"]!.GetValue<string>().ShouldBe("?queue=submit-order");
    }

    [Fact]
    public async Task A_webhook_reaches_the_order_service_with_its_integration()
    {
        using var answer = await PostHookAsync(new string('x', 2000));

        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        body["integration"]!.GetValue<string>().ShouldBe("shop-1");
        body["length"]!.GetValue<int>().ShouldBe(2000);
    }

    [Fact]
    public async Task A_webhook_larger_than_the_limit_is_refused()
    {
        using var answer = await PostHookAsync(new string('x', 3000));

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/hooks/ccv/shop-1", HttpStatusCode.MethodNotAllowed)]
    [InlineData("/admin/secrets", HttpStatusCode.NotFound)]
    [InlineData("/hooks/ccv", HttpStatusCode.NotFound)]
    public async Task What_is_not_on_the_list_is_refused_with_a_problem(string path, HttpStatusCode status)
    {
        using var answer = await gateway.Client.GetAsync(path);

        answer.StatusCode.ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_service_that_is_silent_too_long_is_named()
    {
        using var answer = await gateway.Client.GetAsync("/api/orders/slow");

        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["upstream"]!.GetValue<string>().ShouldBe("order-service");
        problem["detail"]!.GetValue<string>().ShouldContain("order-service");
    }

    [Fact]
    public async Task Nobody_outside_says_who_asks()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/orders/1") { Headers = { { "X-Tillbridge-User", "somebody else" } } };

        using var answer = await gateway.Client.SendAsync(request);

        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["user"]!.GetValue<string>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_address_no_database_could_keep_is_refused()
    {
        using var answer = await gateway.Client.GetAsync("/api/orders?number=%00");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_callers_correlation_id_goes_to_the_service_and_comes_back_once()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/orders/1") { Headers = { { CorrelationHeader.Name, "till-7.a_b" } } };

        using var answer = await gateway.Client.SendAsync(request);

        answer.Headers.GetValues(CorrelationHeader.Name).ShouldBe(["till-7.a_b"]);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["correlation"]!.GetValue<string>().ShouldBe("till-7.a_b");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    [InlineData("x23456789-123456789-123456789-123456789-123456789-123456789-12345")]
    public async Task A_missing_or_unusable_correlation_id_is_replaced(string? given)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/orders/1");
        request.Headers.TryAddWithoutValidation(CorrelationHeader.Name, given);

        using var answer = await gateway.Client.SendAsync(request);

        var id = answer.Headers.GetValues(CorrelationHeader.Name).Single();
        id.ShouldMatch("^[0-9a-f]{32}$");
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["correlation"]!.GetValue<string>().ShouldBe(id);
    }

    private async Task<HttpResponseMessage> PostHookAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await gateway.Client.PostAsync("/hooks/ccv/shop-1", content);
    }
}
