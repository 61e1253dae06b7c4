using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Integrations.Tests;

public sealed class When_integrations_are_configured_wrongly
{
    private static readonly Integration Right = new()
    {
        Id = "shop",
        Ccv = new() { BaseUrl = new Uri("https://shop.example.com"), PublicKey = "key", Secret = "p4ssword" },
        Visma = new() { ClientId = "id", ClientSecret = "p4ssword", TenantId = "tenant" },
    };

    [Fact]
    public void Right_settings_have_no_errors() => IntegrationRules.Errors(Right).ShouldBeEmpty();

    [Fact]
    public void All_errors_come_at_once_by_name_and_with_the_remedy()
    {
        var wrong = Right with
        {
            Ccv = Right.Ccv! with { Secret = " ", PageSize = 0 },
            Visma = null,
            Intake = new() { Interval = TimeSpan.Zero, Statuses = [15], Webhooks = new() { PublicUrl = new Uri("ftp://x") } },
            Orders = new() { Reference = "CCV", TimeZone = "Arnhem", RefundOrderType = "" },
            Customers = new() { UseDefaultDebtor = DefaultDebtorUse.Always, DefaultCountry = "Nederland" },
        };

        var errors = IntegrationRules.Errors(wrong).ToList();

        errors.Select(error => error.Split(": ")[0]).ShouldBe(
        [
            "Integrations:shop:Ccv:Secret", "Integrations:shop:Ccv:PageSize", "Integrations:shop:Visma", "Integrations:shop:Intake:Interval",
            "Integrations:shop:Intake:Statuses", "Integrations:shop:Intake:Webhooks:PublicUrl", "Integrations:shop:Orders:RefundOrderType",
            "Integrations:shop:Orders:Reference", "Integrations:shop:Orders:TimeZone", "Integrations:shop:Customers:DefaultDebtor",
            "Integrations:shop:Customers:DefaultCountry",
        ]);
        errors.ShouldAllBe(error => error.EndsWith('.'));
        errors[0].ShouldContain("CCV back office");
        errors.ShouldAllBe(error => !error.Contains("p4ss", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shop-1", true)]
    [InlineData("Shop", false)]
    [InlineData("-shop", false)]
    [InlineData("a b", false)]
    [InlineData("0123456789012345678901234567890123456789", true)]
    [InlineData("01234567890123456789012345678901234567890", false)]
    public void Ids_are_short_names(string id, bool right) => IntegrationRules.Errors(Right with { Id = id }).Any().ShouldBe(!right);

    [Fact]
    public async Task A_host_does_not_start_and_names_the_errors_of_all_integrations()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Integrations:one:Name"] = "One", ["Integrations:two:Orders:Reference"] = "x",
        });
        builder.AddIntegrations();
        using var host = builder.Build();
        var refused = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());
        refused.Failures.Count(failure => failure.StartsWith("Integrations:one:", StringComparison.Ordinal)).ShouldBe(2);
        refused.Failures.Count(failure => failure.StartsWith("Integrations:two:", StringComparison.Ordinal)).ShouldBe(3);
    }
}
