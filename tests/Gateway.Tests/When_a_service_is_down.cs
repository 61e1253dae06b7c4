using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TestKit;

namespace Gateway.Tests;

public sealed class When_a_service_is_down
{
    private readonly Uri nowhere = new($"http://127.0.0.1:{FreePort.Next()}");

    [Fact]
    public async Task Its_callers_are_told_which_one_it_is()
    {
        await using var gateway = await GatewayHost.StartAsync(nowhere);

        using var answer = await gateway.Client.GetAsync("/api/orders");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["detail"]!.GetValue<string>().ShouldStartWith("order-service could not be reached");
        problem["upstream"]!.GetValue<string>().ShouldBe("order-service");
        problem["service"]!.GetValue<string>().ShouldBe("gateway");
    }

    [Fact]
    public async Task The_whole_is_unhealthy_while_the_gateway_itself_is_ready()
    {
        await using var orders = await GatewayHost.StartServiceAsync("order-service");
        await using var gateway = await GatewayHost.StartAsync(orders.Address, customers: nowhere);

        using var ready = await gateway.Client.GetAsync("/health/ready");
        using var whole = await gateway.Client.GetAsync("/health");

        ready.StatusCode.ShouldBe(HttpStatusCode.OK);
        whole.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var services = JsonNode.Parse(await whole.Content.ReadAsStringAsync())!["services"]!;
        services["order-service"]!["status"]!.GetValue<string>().ShouldBe("healthy");
        services["customer-service"]!["status"]!.GetValue<string>().ShouldBe("unhealthy");
        services["customer-service"]!["detail"]!.GetValue<string>().ShouldContain("ConnectionError");
        services["product-service"]!["status"]!.GetValue<string>().ShouldBe("healthy");
    }

    [Theory]
    [InlineData(HealthStatus.Healthy, HttpStatusCode.OK, "healthy")]
    [InlineData(HealthStatus.Degraded, HttpStatusCode.OK, "degraded")]
    [InlineData(HealthStatus.Unhealthy, HttpStatusCode.ServiceUnavailable, "unhealthy")]
    public async Task The_whole_is_as_well_as_its_worst_service(HealthStatus worst, HttpStatusCode status, string word)
    {
        await using var orders = await GatewayHost.StartServiceAsync("order-service");
        await using var products = await GatewayHost.StartServiceAsync("product-service", worst);
        await using var gateway = await GatewayHost.StartAsync(orders.Address, products: products.Address);

        using var answer = await gateway.Client.GetAsync("/health");

        answer.StatusCode.ShouldBe(status);
        var whole = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        whole["status"]!.GetValue<string>().ShouldBe(word);
        whole["services"]!["product-service"]!["checks"]!["database"]!["detail"]!.GetValue<string>().ShouldBe("as the test wants it");
    }

    [Fact]
    public async Task A_stranger_at_its_address_is_not_taken_for_it()
    {
        await using var stranger = await RunningHost.StartAsync(_ => { }, _ => { });
        await using var gateway = await GatewayHost.StartAsync(stranger.Address);

        using var answer = await gateway.Client.GetAsync("/health");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }
}
