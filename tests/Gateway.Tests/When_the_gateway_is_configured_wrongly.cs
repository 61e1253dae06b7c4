using Microsoft.Extensions.Options;

namespace Gateway.Tests;

public sealed class When_the_gateway_is_configured_wrongly
{
    [Fact]
    public async Task It_does_not_start_and_names_every_mistake_at_once()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => GatewayHost.StartAsync(
            orders: null,
            customers: new Uri("ftp://customers"),
            products: new Uri("http://products/with/path"),
            "--Gateway:Timeout=00:00:00"));

        failure.Failures.Count().ShouldBe(4);
        foreach (var setting in (string[])["OrderService", "CustomerService", "ProductService", "Timeout"])
        {
            failure.Message.ShouldContain($"Gateway:{setting} ");
        }
    }
}
