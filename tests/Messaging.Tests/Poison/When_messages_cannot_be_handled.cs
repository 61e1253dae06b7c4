using System.Text;
using Messaging.Poison;
using Messaging.Tests.World;
using Persistence;
using TestKit;

namespace Messaging.Tests.Poison;

public sealed class When_messages_cannot_be_handled(Databases databases, RabbitMqServer broker) : IClassFixture<Databases>, IClassFixture<RabbitMqServer>
{
    public static TheoryData<string, byte[], PoisonKind, string?> Garbage => new()
    {
        { "nothing", [], PoisonKind.Error, null },
        { "not JSON", "<order/>"u8.ToArray(), PoisonKind.Error, null },
        { "no text", [0xFF, 0x00, 0xFE], PoisonKind.Error, null },
        { "a list", "[1,2]"u8.ToArray(), PoisonKind.Error, null },
        { "half a body", """{"messageId":"5b2a0000-0000-0000-0000-000000000001","messageType":["urn:message:A:CountOne"],"mess"""u8.ToArray(), PoisonKind.Error, "CountOne" },
        { "megabytes", Encoding.UTF8.GetBytes(new string('x', 5_000_000)), PoisonKind.Error, null },
        { "an unknown type", Envelope("urn:message:Elsewhere:Unknown", "{}"), PoisonKind.Skipped, "Unknown" },
        { "a wrong shape", Envelope(CountOneUrn, """{"correlationId":"5b2a0000-0000-0000-0000-000000000002","attempt":"soon"}"""), PoisonKind.Error, "CountOne" },
    };

    private static string CountOneUrn => MassTransit.MessageUrn.ForTypeString<CountOne>();

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task garbage_is_stored_byte_for_byte_and_the_queue_goes_on(string what, byte[] body, PoisonKind kind, string? type)
    {
        await using var host = await StartAsync(broker.Settings());

        await broker.PutAsync("count-one", body);

        var kept = (await KeptAsync(host, 1))[0];
        kept.Body.ShouldBe(body, what);
        kept.Queue.ShouldBe("count-one");
        kept.Kind.ShouldBe(kind);
        kept.MessageType.ShouldBe(type);
        var id = Ids.New();
        await host.Sender.PublishEventAsync(new TallyOpened(id));
        await Eventually.Passes(async () => (await host.TallyAsync(id))!.Count.ShouldBe(1), "the queue goes on");
        (await broker.WaitingAsync("count-one_error")).ShouldBe(0u);
        (await broker.WaitingAsync("count-one_skipped")).ShouldBe(0u);
    }

    [Fact]
    public async Task a_message_whose_handler_failed_goes_back_under_its_own_id_and_through_once_the_mistake_is_mended()
    {
        await using var host = await StartAsync(broker.Settings());
        host.Hooks.OnStep = _ => throw new InvalidOperationException("A mistake of ours.");
        var order = Ids.New();
        await host.Sender.PublishEventAsync(new TallyOpened(order));
        var kept = (await KeptAsync(host, 1))[0];
        kept.Fault.ShouldNotBeNull().ExceptionType.ShouldBe("System.InvalidOperationException");
        kept.Fault.Message.ShouldBe("A mistake of ours.");
        kept.CorrelationId.ShouldBe(order);
        kept.Headers.Keys.ShouldNotContain(name => name.StartsWith("MT-Fault-"));

        await host.Returns().SendBackAsync(kept.Return(new PoisonReturn(order, 1)));
        var again = (await KeptAsync(host, 2))[1];
        again.Return.ShouldBe(new PoisonReturn(order, 1));
        again.MessageId.ShouldBe(kept.MessageId);
        again.Body.ShouldBe(kept.Body);

        Guid? handled = null;
        host.Hooks.OnStep = context =>
        {
            handled = context.MessageId;
            return Task.CompletedTask;
        };
        await host.Returns().SendBackAsync(again.Return(new PoisonReturn(order, 2)));
        await Eventually.Passes(async () => (await host.TallyAsync(order))!.Count.ShouldBe(1), "the message went through");
        handled.ToString().ShouldBe(kept.MessageId);
    }

    [Fact]
    public async Task a_store_that_is_away_loses_nothing_and_is_one_line_at_each_end()
    {
        await using var host = await StartAsync(broker.Settings());
        var tries = 0;
        host.Kept().Before = () => Interlocked.Increment(ref tries) < 4 ? throw new IOException("The database is away.") : Task.CompletedTask;

        await broker.PutAsync("count-one_error", "a"u8.ToArray());
        await broker.PutAsync("order-transfer_error", "b"u8.ToArray());

        (await KeptAsync(host, 2)).Select(message => message.Queue).Order().ShouldBe(["count-one", "order-transfer"]);
        await Eventually.BecomesTrue(() => host.Log.Containing("are stored again").Count == 1, "the end is one line");
        host.Log.Containing("cannot be stored for the moment").Count.ShouldBe(1);
    }

    [Fact]
    public async Task a_broker_that_goes_away_while_reading_loses_nothing()
    {
        using var cable = new Cable();
        await using var host = await StartAsync(broker.Settings(cable));
        await broker.PutAsync("count-one_error", "first"u8.ToArray());
        await KeptAsync(host, 1);

        cable.Unplug();
        await Eventually.BecomesTrue(() => host.Log.Containing("cannot be stored for the moment").Count == 1, "the outage is one line");
        await broker.PutAsync("count-one_error", "second"u8.ToArray());
        cable.Replug();

        (await KeptAsync(host, 2))[1].Body.ShouldBe("second"u8.ToArray());
        await Eventually.BecomesTrue(() => host.Log.Containing("are stored again").Count == 1, "so is its end");
    }

    [Fact]
    public async Task a_death_between_store_and_acknowledgement_brings_the_message_again()
    {
        using var cable = new Cable();
        var dying = await StartAsync(broker.Settings(cable));
        dying.Kept().After = dying.Hooks.HangAsync;
        await broker.PutAsync("count-one_error", "once"u8.ToArray());
        var first = (await KeptAsync(dying, 1))[0];
        cable.Unplug();
        await using var next = await StartAsync(broker.Settings());

        (await KeptAsync(next, 1))[0].MessageId.ShouldBe(first.MessageId);
        dying.Hooks.Release();
        await dying.KillAsync();
    }

    [Fact]
    public async Task replicas_share_the_reading()
    {
        await using var first = await StartAsync(broker.Settings());
        await using var second = await StartAsync(broker.Settings());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => broker.PutAsync("count-one_error", Encoding.UTF8.GetBytes($"{number}"))));

        await Eventually.Passes(
            () =>
            {
                var texts = first.Kept().Messages.Concat(second.Kept().Messages).Select(message => Encoding.UTF8.GetString(message.Body)).ToList();
                texts.Count.ShouldBe(50);
                texts.Distinct().Count().ShouldBe(50);
                return Task.CompletedTask;
            },
            "all are stored");
        (await broker.WaitingAsync("count-one_error")).ShouldBe(0u);
    }

    [Fact]
    public async Task memory_gives_failed_and_unknown_messages_to_the_store_and_waits_for_it()
    {
        await using var host = await StartAsync(TallyHost.InMemory);
        var tries = 0;
        host.Kept().Before = () => Interlocked.Increment(ref tries) < 3 ? throw new IOException("The database is away.") : Task.CompletedTask;
        host.Hooks.OnStep = _ => throw new InvalidOperationException("A mistake of ours.");

        await host.Sender.SendCommandAsync(new CountOne(Ids.New(), 1));
        var failed = (await KeptAsync(host, 1))[0];
        await host.Sender.SendToAsync("count-one", new TallyOpened(Ids.New()));
        var skipped = (await KeptAsync(host, 2))[1];

        failed.Kind.ShouldBe(PoisonKind.Error);
        failed.Fault!.Message.ShouldBe("A mistake of ours.");
        Guid.TryParse(failed.MessageId, out _).ShouldBeTrue(failed.MessageId);
        skipped.Kind.ShouldBe(PoisonKind.Skipped);
        skipped.MessageType.ShouldBe(nameof(TallyOpened));
        host.Log.Containing("storing is tried until it works").Count.ShouldBe(1);
        await host.Returns().SendBackAsync(failed.Return(new PoisonReturn(Ids.New(), 1)));
        var again = (await KeptAsync(host, 3))[2];
        again.MessageId.ShouldBe(failed.MessageId);
        again.Return.ShouldNotBeNull().Replay.ShouldBe(1);
    }

    private static byte[] Envelope(string type, string message) => Encoding.UTF8.GetBytes(
        $$"""{"messageId":"{{Ids.New()}}","messageType":["{{type}}"],"message":{{message}}}""");

    private static async Task<IReadOnlyList<PoisonMessage>> KeptAsync(TallyHost host, int count)
    {
        await Eventually.BecomesTrue(() => host.Kept().Messages.Count >= count, $"{count} messages are stored");
        return host.Kept().Messages;
    }

    private async Task<TallyHost> StartAsync(Dictionary<string, string?> messaging) =>
        await PoisonHosts.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite), messaging);
}
