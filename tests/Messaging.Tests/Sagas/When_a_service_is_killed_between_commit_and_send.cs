using MassTransit;
using Messaging.Tests.World;
using Persistence;
using TestKit;

namespace Messaging.Tests.Sagas;

public sealed class When_a_service_is_killed_between_commit_and_send(Databases databases, RabbitMqServer broker)
    : IClassFixture<Databases>, IClassFixture<RabbitMqServer>
{
    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task the_next_process_sends_again_what_died_in_memory(DatabaseProvider provider)
    {
        var settings = await databases.FreshAsync(provider);
        var id = await KillAfterCommitAsync(settings, TallyHost.InMemory);

        await using var next = await TallyHost.StartAsync(settings);

        await Eventually.Passes(async () => (await next.TallyAsync(id))!.Count.ShouldBe(1), "the step was asked again and answered");
        (await next.TallyAsync(id))!.Woken.ShouldBe(1);
    }

    [Fact]
    public async Task the_sweeper_sends_again_when_the_time_has_come_on_rabbitmq()
    {
        var settings = await databases.FreshAsync(DatabaseProvider.Postgres);
        using var cable = new Cable();
        var id = await KillAfterCommitAsync(settings, broker.Settings(cable));
        cable.Unplug();

        // The incoming message was never acknowledged, so the broker hands it out again; it meets a row that knows it already.
        await using var next = await TallyHost.StartAsync(settings, broker.Settings());
        await Eventually.Passes(async () => (await next.TallyAsync(id))!.Opened.ShouldBe(2), "the unacknowledged message came again", TimeSpan.FromSeconds(60));
        (await next.TallyAsync(id))!.Count.ShouldBe(0);

        await next.MakeDueAsync(id);
        await Eventually.Passes(async () => (await next.TallyAsync(id))!.Count.ShouldBe(1), "the step was asked again and answered");
    }

    private static async Task<Guid> KillAfterCommitAsync(Dictionary<string, string?> settings, Dictionary<string, string?> messaging)
    {
        var id = Ids.New();
        var host = await TallyHost.StartAsync(settings, messaging);
        var atTransport = new TaskCompletionSource();
        host.Hooks.BeforeTransport = context =>
        {
            if (context is not SendContext<CountOne>)
                return Task.CompletedTask;
            atTransport.TrySetResult();
            return host.Hooks.HangAsync();
        };
        await host.Sender.PublishEventAsync(new TallyOpened(id));
        await atTransport.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (await host.TallyAsync(id)).ShouldNotBeNull("the row is committed before anything is sent").CurrentState.ShouldBe("Counting");
        await host.KillAsync();
        return id;
    }
}
