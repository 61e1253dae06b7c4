using Messaging.Tests.World;
using Microsoft.EntityFrameworkCore;
using Persistence;

namespace Messaging.Tests.Persistence;

public sealed class When_values_are_kept(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task an_instant_comes_back_in_utc_to_the_microsecond(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var id = Ids.New();
        var local = new DateTimeOffset(2099, 3, 29, 2, 30, 0, TimeSpan.FromHours(2)).AddTicks(1_234_560);

        await host.WriteAsync([new TallyState { CorrelationId = id, CurrentState = "Counting", ResumeAt = local }]);

        var kept = (await host.TallyAsync(id))!.ResumeAt!.Value;
        kept.ShouldBe(local);
        kept.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task instants_are_compared_and_ordered_as_time_whatever_offset_they_came_with(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var noon = new DateTimeOffset(2099, 1, 1, 12, 0, 0, TimeSpan.Zero);
        var written = new[] { noon.AddMilliseconds(1), noon.ToOffset(TimeSpan.FromHours(9)), noon.AddDays(-1).ToOffset(TimeSpan.FromHours(-11)) };
        await host.WriteAsync(written.Select(at => new TallyState { CorrelationId = Ids.New(), CurrentState = "Counting", ResumeAt = at }));

        var read = await host.ReadAsync(database => database.Tallies
            .Where(row => row.ResumeAt <= noon.ToOffset(TimeSpan.FromHours(5)))
            .OrderBy(row => row.ResumeAt)
            .Select(row => row.ResumeAt!.Value)
            .ToListAsync());

        read.ShouldBe([noon.AddDays(-1), noon]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task an_amount_keeps_every_digit(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var id = Ids.New();

        await host.WriteAsync([new TallyState { CorrelationId = id, CurrentState = "Counting", Amount = 123_456_789_012.345678m }]);

        (await host.TallyAsync(id))!.Amount.ShouldBe(123_456_789_012.345678m);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task an_enum_is_kept_by_its_name(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var id = Ids.New();

        await host.WriteAsync([new TallyState { CorrelationId = id, CurrentState = "Counting", Mood = Mood.Cross }]);

        (await host.ReadAsync(database => database.Database.SqlQueryRaw<string>("SELECT mood AS \"Value\" FROM tallies").SingleAsync())).ShouldBe("Cross");
        (await host.TallyAsync(id))!.Mood.ShouldBe(Mood.Cross);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task an_amount_keeps_every_digit_in_a_table_that_a_later_migration_made_anew(DatabaseProvider provider)
    {
        await using var host = await TallyHost.StartAsync(await databases.FreshAsync(provider));
        var mark = new Mark { Id = Ids.New(), TallyId = Ids.New(), At = TimeProvider.System.GetUtcNow(), Weight = 123_456_789_012.345678m };
        await host.WriteAsync([new TallyState { CorrelationId = mark.TallyId, CurrentState = "Counting" }]);

        await host.ReadAsync(database =>
        {
            database.Marks.Add(mark);
            return database.SaveChangesAsync();
        });

        (await host.ReadAsync(database => database.Marks.AsNoTracking().SingleAsync())).Weight.ShouldBe(123_456_789_012.345678m);
        await Should.ThrowAsync<DbUpdateException>(() => host.ReadAsync(database =>
        {
            database.Marks.Add(new Mark { Id = Ids.New(), TallyId = Ids.New() });
            return database.SaveChangesAsync();
        }));
    }
}
