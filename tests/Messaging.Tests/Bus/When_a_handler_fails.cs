using Messaging.Retrying;
using Messaging.Sending;
using Messaging.Tests.World;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Persistence;
using TestKit;

namespace Messaging.Tests.Bus;

public sealed class When_a_handler_fails(Databases databases) : IClassFixture<Databases>
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 4)]
    public async Task only_what_another_try_mends_is_tried_again(bool isConflict, int expectedTries)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(DatabaseProvider.Sqlite));
        var tries = 0;
        host.Hooks.OnStep = _ => ++tries < 4
            ? throw (isConflict ? new DbUpdateConcurrencyException("Somebody was quicker.") : new InvalidOperationException("A mistake of ours."))
            : Task.CompletedTask;
        var id = Ids.New();

        await host.Sender.PublishEventAsync(new TallyOpened(id));

        await Eventually.BecomesTrue(() => tries == expectedTries, $"the step ran {expectedTries} times");
        if (isConflict)
            await Eventually.Passes(async () => (await host.TallyAsync(id))!.Count.ShouldBe(1), "the last try answered");
        else
            await Eventually.BecomesTrue(() => host.Log.Containing("R-FAULT").Count == 1, "the message went to the error queue");
        tries.ShouldBe(expectedTries);
    }

    [Fact]
    public void a_conflict_is_tried_again_at_once_and_then_after_a_few_milliseconds_but_not_for_ever()
    {
        var conflict = new DbUpdateException("x", new SqliteException("x", 19, 2067));

        DatabaseRetryPolicy.DelayBefore(1, conflict).ShouldBe(TimeSpan.Zero);
        DatabaseRetryPolicy.DelayBefore(30, conflict)!.Value.ShouldBeInRange(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(100));
        DatabaseRetryPolicy.DelayBefore(31, conflict).ShouldBeNull();
    }

    [Fact]
    public void a_database_that_is_away_is_waited_for_by_minutes_and_a_send_by_seconds()
    {
        var away = new NpgsqlException("x", new IOException("x"));
        DatabaseRetryPolicy.DelayBefore(1, away)!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(250));
        DatabaseRetryPolicy.DelayBefore(120, away)!.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        DatabaseRetryPolicy.DelayBefore(121, away).ShouldBeNull();

        var late = new SendTimeoutException("CountOne", TimeSpan.FromSeconds(30));
        DatabaseRetryPolicy.DelayBefore(3, late).ShouldNotBeNull();
        DatabaseRetryPolicy.DelayBefore(4, late).ShouldBeNull();
    }

    [Fact]
    public void a_mistake_is_not_tried_again() =>
        DatabaseRetryPolicy.Instance.IsHandled(new DbUpdateException("x", new SqliteException("CHECK", 19, 275))).ShouldBeFalse();
}
