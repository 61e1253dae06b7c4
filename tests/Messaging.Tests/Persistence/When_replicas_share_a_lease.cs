using Messaging.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Persistence;
using Persistence.Leasing;

namespace Messaging.Tests.Persistence;

public sealed class When_replicas_share_a_lease(Databases databases) : IClassFixture<Databases>
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

    public static TheoryData<DatabaseProvider> Both => Databases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task of_many_who_ask_at_once_one_gets_it(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var leases = host.Services.GetRequiredService<ILeases<TallyContext>>();

        var asked = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => leases.TryAcquireAsync("intake", Minute))));

        asked.Count(lease => lease is not null).ShouldBe(1);
        (await leases.TryAcquireAsync("another", Minute)).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task it_is_free_again_when_released(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var leases = host.Services.GetRequiredService<ILeases<TallyContext>>();

        await using (await leases.TryAcquireAsync("intake", Minute))
            (await leases.TryAcquireAsync("intake", Minute)).ShouldBeNull();

        (await leases.TryAcquireAsync("intake", Minute)).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_holder_that_died_loses_it_when_it_runs_out(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var leases = host.Services.GetRequiredService<ILeases<TallyContext>>();
        var dead = await leases.TryAcquireAsync("intake", Minute);

        _clock.Advance(TimeSpan.FromSeconds(59));
        (await leases.TryAcquireAsync("intake", Minute)).ShouldBeNull();
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await leases.TryAcquireAsync("intake", Minute)).ShouldNotBeNull();

        (await dead!.RenewAsync(Minute)).ShouldBeFalse();
        await dead.DisposeAsync();
        (await leases.TryAcquireAsync("intake", Minute)).ShouldBeNull("the one who lost it must not release the other's");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task a_lease_taken_by_a_clock_that_was_ahead_is_not_waited_for(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var leases = host.Services.GetRequiredService<ILeases<TallyContext>>();
        var now = _clock.GetUtcNow();
        _clock.SetUtcNow(now + TimeSpan.FromHours(5));
        await leases.TryAcquireAsync("intake", Minute);
        (await leases.TryAcquireAsync("intake", Minute)).ShouldBeNull();
        _clock.AdjustTime(now);

        (await leases.TryAcquireAsync("intake", Minute)).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task renewing_holds_it_longer(DatabaseProvider provider)
    {
        await using var host = await StartAsync(provider);
        var leases = host.Services.GetRequiredService<ILeases<TallyContext>>();
        var held = await leases.TryAcquireAsync("intake", Minute);

        _clock.Advance(TimeSpan.FromSeconds(50));
        (await held!.RenewAsync(Minute)).ShouldBeTrue();
        _clock.Advance(TimeSpan.FromSeconds(50));

        (await leases.TryAcquireAsync("intake", Minute)).ShouldBeNull();
    }

    private async Task<TallyHost> StartAsync(DatabaseProvider provider) =>
        await TallyHost.StartAsync(await databases.FreshAsync(provider), also: builder => builder.Services.AddSingleton<TimeProvider>(_clock));
}
