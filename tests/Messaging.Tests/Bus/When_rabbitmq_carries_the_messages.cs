using Messaging.Tests.World;
using Microsoft.EntityFrameworkCore;
using Persistence;
using RabbitMQ.Client;
using TestKit;

namespace Messaging.Tests.Bus;

public sealed class When_rabbitmq_carries_the_messages(Databases databases, RabbitMqServer broker) : IClassFixture<Databases>, IClassFixture<RabbitMqServer>
{
    [Fact]
    public async Task a_command_reaches_its_quorum_queue_and_the_answer_its_saga()
    {
        await using var host = await StartAsync(broker.Settings());
        var id = Ids.New();

        await host.Sender.PublishEventAsync(new TallyOpened(id));

        await Eventually.Passes(async () => (await host.TallyAsync(id)).ShouldNotBeNull().Count.ShouldBe(1), "command and answer arrived");
        await using var connection = await ConnectAsync();
        foreach (var queue in new[] { "count-one", "order-transfer" })
        {
            await using var channel = await connection.CreateChannelAsync();

            // The broker refuses a declaration that differs from the queue.
            await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, QueueArguments(queue));
            await channel.QueueDeclareAsync(queue + "_error", durable: true, exclusive: false, autoDelete: false, KeptForGood);
            await channel.QueueDeclareAsync(queue + "_skipped", durable: true, exclusive: false, autoDelete: false, KeptForGood);
        }
    }

    [Fact]
    public async Task a_message_whose_handler_fails_ends_in_the_error_queue_with_the_reason()
    {
        await using var host = await StartAsync(broker.Settings());
        host.Hooks.OnStep = _ => throw new InvalidOperationException("A mistake of ours.");

        await host.Sender.SendCommandAsync(new CountOne(Ids.New(), 1));

        var failed = await FromErrorQueueAsync();
        failed.BasicProperties.Headers!["MT-Fault-Message"].ShouldBeOfType<byte[]>().ShouldBe("A mistake of ours."u8.ToArray());
    }

    [Fact]
    public async Task a_message_that_kills_its_receiver_again_and_again_ends_in_the_error_queue()
    {
        await using (await StartAsync(broker.Settings()))
        {
            // Declares the queues.
        }

        await using var connection = await ConnectAsync();
        await using (var sender = await connection.CreateChannelAsync())
            await sender.BasicPublishAsync("count-one", "", "{}"u8.ToArray());
        await Eventually.BecomesTrue(
            async () =>
            {
                await using var dying = await connection.CreateChannelAsync();
                return await dying.BasicGetAsync("count-one", autoAck: false) is null
                    && await dying.MessageCountAsync("count-one_error") == 1;
            },
            "the broker gives up on it");

        (await FromErrorQueueAsync()).BasicProperties.Headers!.Keys.ShouldContain("x-death");
    }

    [Fact]
    public async Task replicas_share_the_sweeping_and_wake_each_row_once()
    {
        var settings = await databases.FreshAsync(DatabaseProvider.Postgres);
        await using var first = await TallyHost.StartAsync(settings, broker.Settings());
        await using var second = await TallyHost.StartAsync(settings, broker.Settings());

        await first.WriteAsync(Enumerable.Range(0, 300).Select(_ =>
            new TallyState { CorrelationId = Ids.New(), CurrentState = "Counting", ResumeAt = DateTimeOffset.UnixEpoch }));

        await Eventually.Passes(
            async () => (await first.ReadAsync(database => database.Tallies.CountAsync(row => row.Count >= 1))).ShouldBe(300),
            "every row was woken",
            TimeSpan.FromSeconds(60));
        (await first.ReadAsync(database => database.Tallies.CountAsync(row => row.Woken == 1))).ShouldBe(300);
    }

    [Fact]
    public async Task nothing_is_lost_when_the_broker_goes_away_under_load_and_comes_back()
    {
        using var cable = new Cable();
        await using var host = await StartAsync(broker.Settings(cable), seconds: 5);
        var ids = Enumerable.Range(0, 200).Select(_ => Ids.New()).ToList();
        var opening = Task.WhenAll(ids.Select(id => Eventually.Passes(() => host.Sender.PublishEventAsync(new TallyOpened(id)), "the event is out")));

        await Eventually.Passes(async () => (await host.ReadAsync(database => database.Tallies.CountAsync())).ShouldBeGreaterThan(10), "the first have begun");
        cable.Unplug();
        await Eventually.BecomesTrue(() => host.Log.Containing("Connection Failed").Count > 0, "the bus has noticed");
        cable.Replug();
        await opening;

        await Eventually.Passes(
            async () =>
            {
                // What was between commit and send: its time has come, sooner than in life.
                await host.ReadAsync(database => database.Tallies.Where(row => row.Count == 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, DateTimeOffset.UnixEpoch)));
                await Task.Delay(500);
                (await host.ReadAsync(database => database.Tallies.CountAsync(row => row.Count >= 1))).ShouldBe(200);
            },
            "every step was answered",
            TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task the_start_waits_for_a_broker_that_is_not_up_yet_and_says_so()
    {
        using var cable = new Cable();
        var messaging = broker.Settings(cable);
        cable.Unplug();
        await using var host = TallyHost.Build(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);

        var starting = host.StartAsync();
        await Eventually.BecomesTrue(() => host.Log.Containing("Waiting up to 60 s for the broker at 127.0.0.1").Count == 1, "the wait is logged");
        cable.Replug();

        await starting;
    }

    [Fact]
    public async Task the_start_fails_with_the_remedy_when_the_broker_never_comes()
    {
        using var cable = new Cable();
        var messaging = broker.Settings(cable);
        messaging["Messaging:StartTimeoutSeconds"] = "1";
        cable.Unplug();
        var host = TallyHost.Build(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);

        (await Should.ThrowAsync<InvalidOperationException>(host.StartAsync)).Message.ShouldContain("Messaging:RabbitMq:Host");
    }

    [Fact]
    public async Task the_start_fails_when_the_login_is_refused_and_stays_refused()
    {
        var messaging = broker.Settings();
        messaging["Messaging:RabbitMq:Password"] = "not-the-password";
        var host = TallyHost.Build(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(host.StartAsync).WaitAsync(TimeSpan.FromSeconds(30));

        refusal.Message.ShouldContain("refused the login");
        refusal.Message.ShouldNotContain("not-the-password");
    }

    private static Dictionary<string, object?> KeptForGood => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-quorum-initial-group-size"] = 1,
        ["x-delivery-limit"] = 1_000_000,
    };

    private static Dictionary<string, object?> QueueArguments(string queue) => new()
    {
        ["x-queue-type"] = "quorum",
        ["x-quorum-initial-group-size"] = 1,
        ["x-delivery-limit"] = 20,
        ["x-dead-letter-exchange"] = queue + "_error",
    };

    private async Task<TallyHost> StartAsync(Dictionary<string, string?> messaging, int seconds = 30)
    {
        messaging["Messaging:SendTimeoutSeconds"] = $"{seconds}";
        return await TallyHost.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);
    }

    private async Task<IConnection> ConnectAsync() =>
        await new ConnectionFactory { Uri = broker.Uri }.CreateConnectionAsync(TestContext.Current.CancellationToken);

    private async Task<BasicGetResult> FromErrorQueueAsync()
    {
        await using var connection = await ConnectAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await Eventually.Gets(() => channel.BasicGetAsync("count-one_error", autoAck: true), "there is a message in the error queue");
    }
}
