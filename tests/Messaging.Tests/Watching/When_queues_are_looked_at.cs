using Messaging.Tests.World;
using Messaging.Watching;
using Microsoft.Extensions.DependencyInjection;
using Persistence;
using TestKit;

namespace Messaging.Tests.Watching;

public sealed class When_queues_are_looked_at(Databases databases, RabbitMqServer broker) : IClassFixture<Databases>, IClassFixture<RabbitMqServer>
{
    [Fact]
    public async Task each_tells_what_waits_and_how_many_read_it_and_one_that_was_never_made_says_so()
    {
        await using var host = await PoisonHosts.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), broker.Settings());
        var depths = host.Services.GetRequiredService<IQueueDepths>();

        var read = (await depths.ReadAsync(TestContext.Current.CancellationToken)).ToDictionary(queue => queue.Name);
        read["count-one"].ShouldBe(new QueueDepth("count-one", 0, 1));
        read["submit-order"].ShouldBe(new QueueDepth("submit-order", null, null));
    }

    [Fact]
    public async Task there_are_none_in_memory()
    {
        await using var host = await PoisonHosts.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), TallyHost.InMemory);

        (await host.Services.GetRequiredService<IQueueDepths>().ReadAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task a_broker_that_is_away_is_said_to_be()
    {
        using var cable = new Cable();
        cable.Plug(broker.Uri.Host, broker.Uri.Port);
        var settings = broker.Settings();
        settings["ConnectionStrings:rabbitmq"] = new UriBuilder(broker.Uri) { Host = "127.0.0.1", Port = cable.Port }.Uri.ToString();
        await using var host = await PoisonHosts.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), settings);

        cable.Unplug();

        await Should.ThrowAsync<BrokerAwayException>(() => host.Services.GetRequiredService<IQueueDepths>().ReadAsync(TestContext.Current.CancellationToken));
        cable.Replug();
    }
}
