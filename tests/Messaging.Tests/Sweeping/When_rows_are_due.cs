using System.Collections.Concurrent;
using Messaging.Sweeping;
using Messaging.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Persistence;
using TestKit;

namespace Messaging.Tests.Sweeping;

public sealed class When_rows_are_due(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateTimeOffset LongAgo = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task replicas_that_claim_at_once_claim_each_row_once(DatabaseProvider provider)
    {
        await using var host = await StartWithoutSweepingAsync(provider, options => options.BatchSize = 50);
        var due = Enumerable.Range(0, 700).Select(_ => Counting(LongAgo)).ToList();
        await host.WriteAsync(due);
        await host.WriteAsync([Counting(TimeProvider.System.GetUtcNow().AddHours(1)), Counting(null)]);
        var rows = host.Services.GetRequiredService<DueRows<TallyContext, TallyState>>();
        var claimed = new ConcurrentBag<Guid>();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (await rows.ClaimAsync(CancellationToken.None) is { Count: > 0 } batch)
            {
                foreach (var id in batch)
                    claimed.Add(id);
            }
        })));

        claimed.Order().ShouldBe(due.Select(row => row.CorrelationId).Order());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_claim_hides_the_row_for_its_time_and_leaves_the_version_alone(DatabaseProvider provider)
    {
        await using var host = await StartWithoutSweepingAsync(provider, options => options.Claim = TimeSpan.FromMinutes(3));
        var row = Counting(LongAgo);
        row.Version = 5;
        await host.WriteAsync([row]);
        var before = TimeProvider.System.GetUtcNow();

        (await host.Services.GetRequiredService<DueRows<TallyContext, TallyState>>().ClaimAsync(CancellationToken.None)).ShouldBe([row.CorrelationId]);

        var claimed = (await host.TallyAsync(row.CorrelationId))!;
        claimed.Version.ShouldBe(5);
        claimed.ResumeAt!.Value.ShouldBeInRange(before.AddMinutes(3).AddSeconds(-1), TimeProvider.System.GetUtcNow().AddMinutes(3));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task more_rows_than_a_batch_holds_are_all_woken_once(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider), sweeper: options => options.BatchSize = 20);
        await host.WriteAsync(Enumerable.Range(0, 90).Select(_ => Counting(LongAgo)));

        await Eventually.Passes(
            async () => (await host.ReadAsync(database => database.Tallies.CountAsync(row => row.Woken == 1 && row.Count == 1))).ShouldBe(90),
            "every row was woken once and its step answered");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_row_whose_wake_message_was_lost_comes_back_when_the_claim_ends(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider), sweeper: options => options.Claim = TimeSpan.FromSeconds(1));
        var lost = 0;
        host.Hooks.BeforeTransport = context => context is MassTransit.SendContext<WakeTally> && Interlocked.Increment(ref lost) == 1
            ? throw new InvalidOperationException("The broker went away.")
            : Task.CompletedTask;
        var row = Counting(LongAgo);

        await host.WriteAsync([row]);

        await Eventually.Passes(async () => (await host.TallyAsync(row.CorrelationId))!.Count.ShouldBe(1), "the second wake message arrived");
        lost.ShouldBe(2);
        host.Log.Containing("cannot work and keeps trying").Count.ShouldBe(1);
        host.Log.Containing("works again").Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task what_the_last_process_left_unfinished_in_memory_is_due_at_the_start_but_not_what_waits_on_purpose(DatabaseProvider provider)
    {
        var settings = await databases.FreshAsync(provider);
        var tomorrow = TimeProvider.System.GetUtcNow().AddDays(1);
        var inFlight = Counting(tomorrow);
        var waiting = Counting(tomorrow);
        waiting.Mood = Mood.Cross;
        var finished = new TallyState { CorrelationId = Ids.New(), CurrentState = "Closed" };
        await using (var last = await TallyHost.StartAsync(settings))
            await last.WriteAsync([inFlight, waiting, finished]);

        await using var next = await TallyHost.StartAsync(settings, sweeper: options => options.DueAtStart = row => row.Mood == Mood.Calm);

        await Eventually.Passes(async () => (await next.TallyAsync(inFlight.CorrelationId))!.Count.ShouldBe(1), "what was in flight asked again");
        (await next.TallyAsync(waiting.CorrelationId))!.ShouldSatisfyAllConditions(row => row.Woken.ShouldBe(0), row => row.ResumeAt!.Value.ShouldBe(tomorrow, TimeSpan.FromMilliseconds(1)));
        (await next.TallyAsync(finished.CorrelationId))!.ResumeAt.ShouldBeNull();
    }

    [Fact]
    public async Task an_outage_of_the_database_is_one_line_in_the_log_and_the_rows_are_woken_after_it()
    {
        using var cable = new Cable();
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(cable));
        var row = Counting(LongAgo);

        cable.Unplug();
        await Eventually.BecomesTrue(() => host.Log.Containing("cannot work and keeps trying").Count == 1, "the outage is logged");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken); // Five ticks in which it could be logged again.
        cable.Replug();
        await Eventually.BecomesTrue(() => host.Log.Containing("works again").Count == 1, "the end of the outage is logged");

        await host.WriteAsync([row]);
        await Eventually.Passes(async () => (await host.TallyAsync(row.CorrelationId))!.Count.ShouldBe(1), "the row is woken");
        host.Log.Containing("cannot work and keeps trying").Count.ShouldBe(1);
    }

    private static TallyState Counting(DateTimeOffset? resumeAt) => new() { CorrelationId = Ids.New(), CurrentState = "Counting", ResumeAt = resumeAt };

    private async Task<TallyHost> StartWithoutSweepingAsync(DatabaseProvider provider, Action<SweeperOptions<TallyState>> configure) =>
        await TallyHost.StartAsync(await databases.FreshAsync(provider), sweeper: options =>
        {
            configure(options);
            options.Interval = TimeSpan.FromDays(1);
        });
}
