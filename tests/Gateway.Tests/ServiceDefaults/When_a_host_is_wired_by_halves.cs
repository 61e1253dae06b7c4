using global::ServiceDefaults;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Gateway.Tests.ServiceDefaults;

public sealed class When_a_host_is_wired_by_halves
{
    [Fact]
    public async Task It_does_not_start_without_the_mapped_endpoints()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => RunningHost.StartAsync(builder => builder.AddServiceDefaults("half-service"), _ => { }));

        failure.Message.ShouldContain("MapServiceDefaults");
    }

    [Fact]
    public async Task It_does_not_map_what_was_not_added()
    {
        var failure = await Should.ThrowAsync<InvalidOperationException>(
            () => RunningHost.StartAsync(_ => { }, app => app.MapServiceDefaults()));

        failure.Message.ShouldContain("AddServiceDefaults");
    }

    [Fact]
    public void It_does_not_take_the_defaults_twice()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults("first-service");

        Should.Throw<InvalidOperationException>(() => builder.AddServiceDefaults("second-service"));
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void A_dependency_that_cannot_be_made_is_found_while_building(string environment)
    {
        var builder = WebApplication.CreateBuilder(["--environment", environment]);
        builder.AddServiceDefaults("test-service");
        builder.Services.AddSingleton<NeedsWhatIsMissing>();

        Should.Throw<AggregateException>(() => builder.Build()).ToString().ShouldContain(nameof(Missing));
    }

    [Fact]
    public void A_log_format_nobody_knows_is_refused()
    {
        var builder = WebApplication.CreateBuilder(["--Logging:Format=Xml"]);

        Should.Throw<InvalidOperationException>(() => builder.AddServiceDefaults("test-service")).Message.ShouldContain("Xml");
    }

    private sealed class Missing;

    private sealed class NeedsWhatIsMissing(Missing missing)
    {
        public Missing Missing { get; } = missing;
    }
}
