using System.Collections.Concurrent;
using MassTransit;
using Messaging.Tests.World;
using Microsoft.EntityFrameworkCore;
using Persistence;
using TestKit;

namespace Messaging.Tests.Sagas;

public sealed class When_messages_meet_at_one_saga(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task no_answer_of_many_at_once_is_lost(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var ids = Enumerable.Range(0, 30).Select(_ => Ids.New()).ToList();
        await host.WriteAsync(ids.Select(Counting));

        await Task.WhenAll(
            from attempt in Enumerable.Range(1, 15)
            from id in ids
            select host.Sender.AnswerAsync(new OneCounted(id, attempt)));

        await Eventually.Passes(
            async () =>
            {
                var counts = await host.ReadAsync(database => database.Tallies.Select(row => row.Count).ToListAsync());
                counts.ShouldAllBe(count => count == 15);
            },
            "each saga has counted its 15 answers",
            TimeSpan.FromSeconds(90));
        (await host.ReadAsync(database => database.Marks.CountAsync())).ShouldBe(30 * 15, "the rows beside the saga's are saved with it, once");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task the_later_of_two_that_read_the_same_row_starts_afresh(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var id = Ids.New();
        await host.WriteAsync([Counting(id)]);
        var tries = new ConcurrentBag<Guid>();
        using var bothHaveRead = new CountdownEvent(2);
        host.Hooks.BeforeSave = async context =>
        {
            tries.Add(context.GetPayload<TallyContext>().ContextId.InstanceId);
            if (bothHaveRead.IsSet)
                return;
            bothHaveRead.Signal();
            await Task.Run(() => bothHaveRead.Wait(TimeSpan.FromSeconds(20)));
        };

        await Task.WhenAll(host.Sender.AnswerAsync(new OneCounted(id, 1)), host.Sender.AnswerAsync(new OneCounted(id, 2)));

        await Eventually.Passes(async () => (await host.TallyAsync(id))!.Count.ShouldBe(2), "both answers are counted");
        tries.Count.ShouldBe(3, "one of two was tried again");
        var row = (await host.TallyAsync(id))!;
        row.Version.ShouldBe(2);
        (await host.ReadAsync(database => database.Marks.CountAsync())).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task two_first_messages_make_one_row(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        using var bothFoundNothing = new CountdownEvent(2);
        host.Hooks.BeforeSave = async _ =>
        {
            if (bothFoundNothing.IsSet)
                return;
            bothFoundNothing.Signal();
            await Task.Run(() => bothFoundNothing.Wait(TimeSpan.FromSeconds(20)));
        };
        var steps = new ConcurrentBag<Guid>();
        host.Hooks.OnStep = context =>
        {
            steps.Add(context.Message.CorrelationId);
            return Task.CompletedTask;
        };
        var id = Ids.New();

        await Task.WhenAll(host.Sender.PublishEventAsync(new TallyOpened(id)), host.Sender.PublishEventAsync(new TallyOpened(id)));

        await Eventually.Passes(async () => (await host.TallyAsync(id)).ShouldNotBeNull().Opened.ShouldBe(2), "the second message met the first one's row");
        await Eventually.Passes(async () => (await host.TallyAsync(id))!.Count.ShouldBe(1), "the step has answered");
        steps.ShouldBe([id], "what the loser had to say before it lost was never sent");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_message_that_changes_nothing_writes_nothing(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var id = Ids.New();
        await host.WriteAsync([new TallyState { CorrelationId = id, CurrentState = "Closed", Version = 7 }]);
        var other = Ids.New();
        await host.WriteAsync([Counting(other)]);

        await host.Sender.AnswerAsync(new OneCounted(id, 1));
        await host.Sender.AnswerAsync(new OneCounted(other, 1));

        await Eventually.Passes(async () => (await host.TallyAsync(other))!.Count.ShouldBe(1), "a later message is through");
        var row = (await host.TallyAsync(id))!;
        row.Version.ShouldBe(7);
        row.Count.ShouldBe(0);
    }

    private static TallyState Counting(Guid id) =>
        new() { CorrelationId = id, CurrentState = "Counting", ResumeAt = TimeProvider.System.GetUtcNow() + TallyMachine.Patience };
}
