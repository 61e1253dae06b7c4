using Messaging.Tests.World;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Persistence;

namespace Messaging.Tests.Bus;

public sealed class When_a_host_is_composed(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task a_forgotten_bus_stops_the_start_and_says_what_to_call()
    {
        var builder = Builder(TallyHost.InMemory);
        builder.Messaging().Configure(bus => bus.AddConsumer<CountOneConsumer>());
        using var host = builder.Build();

        (await Should.ThrowAsync<InvalidOperationException>(() => host.StartAsync())).Message.ShouldContain("builder.AddBus() was not called");
    }

    [Fact]
    public void a_second_bus_is_refused()
    {
        var builder = Builder(TallyHost.InMemory);
        builder.AddBus();

        Should.Throw<InvalidOperationException>(() => builder.AddBus()).Message.ShouldContain("AddBus was called twice");
    }

    [Fact]
    public void a_consumer_that_comes_after_the_bus_is_refused()
    {
        var builder = Builder(TallyHost.InMemory);
        builder.AddBus();

        Should.Throw<InvalidOperationException>(() => builder.Messaging().Configure(bus => bus.AddConsumer<CountOneConsumer>()))
            .Message.ShouldContain("after AddBus");
    }

    [Fact]
    public async Task wrong_settings_are_named_all_at_once_with_the_remedy()
    {
        var builder = Builder(new()
        {
            ["Messaging:Transport"] = "RabbitMq",
            ["Messaging:SendTimeoutSeconds"] = "0",
            ["Messaging:RabbitMq:Password"] = "hush",
            ["Messaging:RabbitMq:QuorumQueueReplicas"] = "9",
        });
        builder.AddBus();
        using var host = builder.Build();

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync());

        refusal.Failures.Count().ShouldBe(4);
        refusal.Message.ShouldContain("Messaging:RabbitMq:Host is not set");
        refusal.Message.ShouldContain("Messaging:RabbitMq:Username is not set");
        refusal.Message.ShouldContain("QuorumQueueReplicas is 9: set it between 1 and 5");
        refusal.Message.ShouldContain("SendTimeoutSeconds is 0: set it between 1 and 600");
        refusal.Message.ShouldNotContain("hush");
    }

    [Fact]
    public async Task a_missing_transport_is_named()
    {
        var builder = Builder([]);
        builder.AddBus();
        using var host = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Message.ShouldContain("Messaging:Transport is not set");
    }

    [Fact]
    public async Task bus_and_database_are_part_of_readiness()
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite));

        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Tags.Contains("ready"));

        report.Status.ShouldBe(HealthStatus.Healthy);
        report.Entries.Keys.Order().ShouldBe(["bus", "database-tally"]);
    }

    private static HostApplicationBuilder Builder(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddLogging();
        builder.Services.AddSingleton<Hooks>();
        return builder;
    }
}
