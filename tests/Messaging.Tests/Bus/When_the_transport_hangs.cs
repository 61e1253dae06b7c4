using MassTransit;
using Messaging.Sending;
using Messaging.Tests.World;
using Persistence;
using TestKit;

namespace Messaging.Tests.Bus;

public sealed class When_the_transport_hangs(Databases databases, RabbitMqServer broker) : IClassFixture<Databases>, IClassFixture<RabbitMqServer>
{
    [Fact]
    public async Task a_send_ends_with_a_clear_exception_and_works_again_after_it()
    {
        using var cable = new Cable();
        var messaging = broker.Settings(cable);
        messaging["Messaging:SendTimeoutSeconds"] = "2";
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);
        var id = Ids.New();
        await host.Sender.PublishEventAsync(new TallyOpened(id));

        cable.HoldStill();
        var refusal = await Should.ThrowAsync<SendTimeoutException>(() => host.Sender.SendCommandAsync(new CountOne(id, 2)));
        refusal.Message.ShouldContain("CountOne within 2 s");
        cable.LetFlow();

        await Eventually.Passes(() => host.Sender.AnswerAsync(new OneCounted(id, 3)), "sends work again");
    }

    [Fact]
    public async Task what_a_saga_sends_after_its_commit_is_timed_too_and_the_sweeper_makes_up_for_it()
    {
        await using var host = await TallyHost.StartAsync(
            await databases.FreshAsync(DatabaseProvider.Sqlite),
            [.. TallyHost.InMemory, new("Messaging:SendTimeoutSeconds", "1")]);
        var hung = 0;
        host.Hooks.BeforeTransport = context =>
            context is SendContext<CountOne> && Interlocked.Increment(ref hung) <= 1 ? host.Hooks.HangAsync() : Task.CompletedTask;
        var id = Ids.New();

        await host.Sender.PublishEventAsync(new TallyOpened(id));

        // The transition is tried again after the timeout and meets the row it committed.
        await Eventually.Passes(async () => (await host.TallyAsync(id)).ShouldNotBeNull().Opened.ShouldBe(2), "the hanging send was given up");
        (await host.TallyAsync(id))!.Count.ShouldBe(0);
        await host.MakeDueAsync(id);
        await Eventually.Passes(async () => (await host.TallyAsync(id))!.Count.ShouldBe(1), "the step was asked again");
    }

    [Fact]
    public async Task a_send_before_the_bus_is_up_waits_for_it()
    {
        var host = TallyHost.Build(await databases.FreshAsync(DatabaseProvider.Sqlite));
        var id = Ids.New();

        var sending = host.Sender.PublishEventAsync(new TallyOpened(id));
        sending.IsCompleted.ShouldBeFalse();
        await host.StartAsync();
        await sending;

        await Eventually.Passes(async () => (await host.TallyAsync(id)).ShouldNotBeNull(), "the message arrived");
        await host.DisposeAsync();
    }
}
