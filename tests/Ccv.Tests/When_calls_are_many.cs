using Microsoft.Extensions.Time.Testing;
using Upstream;

namespace Ccv.Tests;

public sealed class When_calls_are_many
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RequestLimits _limits;

    public When_calls_are_many() => _limits = new RequestLimits(_clock);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_sixty_seconds_wherever_they_begin_hold_more_than_the_budget_at_the_other_side(int seed)
    {
        const int budget = 10;
        var random = new Random(seed);
        List<DateTimeOffset> counted = [];
        List<(DateTimeOffset At, IDisposable Lease)> inFlight = [];
        for (var step = 0; step < 1000; step++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(random.Next(50, 1500)));
            foreach (var answered in inFlight.Where(call => call.At <= _clock.GetUtcNow()).ToList())
            {
                answered.Lease.Dispose();
                inFlight.Remove(answered);
            }

            while (await TryEnterAsync(budget) is { } lease)
            {
                var answerAt = _clock.GetUtcNow().AddMilliseconds(random.Next(0, 20_000));
                counted.Add(_clock.GetUtcNow() + (random.NextDouble() * (answerAt - _clock.GetUtcNow())));
                inFlight.Add((answerAt, lease));
            }
        }

        foreach (var from in counted)
            counted.Count(at => at >= from && at < from.AddSeconds(60)).ShouldBeLessThanOrEqualTo(budget);
        counted.Count.ShouldBeGreaterThan(budget * 5, "a limiter that lets nobody in would pass too");
    }

    [Fact]
    public async Task A_slow_call_keeps_its_place_until_a_minute_after_its_answer()
    {
        var slow = await _limits.EnterAsync("GET orders", 1, Stop);
        await PassAsync(TimeSpan.FromSeconds(90));
        var next = _limits.EnterAsync("GET orders", 1, Stop);
        await PassAsync(TimeSpan.FromSeconds(30));
        next.IsCompleted.ShouldBeFalse();

        slow.Dispose();
        await PassAsync(TimeSpan.FromSeconds(60));
        next.IsCompleted.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(2));
        (await next).Dispose();
    }

    [Fact]
    public async Task The_first_to_ask_is_the_first_let_in_and_who_gives_up_holds_up_nobody()
    {
        (await _limits.EnterAsync("GET orders", 1, Stop)).Dispose();
        using var givesUp = new CancellationTokenSource();
        var first = _limits.EnterAsync("GET orders", 1, Stop);
        var second = _limits.EnterAsync("GET orders", 1, givesUp.Token);
        var third = _limits.EnterAsync("GET orders", 1, Stop);

        await givesUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(second);
        await PassAsync(TimeSpan.FromSeconds(62));
        (await first).Dispose();
        third.IsCompleted.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(62));
        (await third).Dispose();
    }

    [Fact]
    public async Task Budgets_do_not_touch_each_other()
    {
        (await _limits.EnterAsync("GET orders", 1, Stop)).Dispose();

        _limits.EnterAsync("GET orderrows", 1, Stop).IsCompletedSuccessfully.ShouldBeTrue();
        _limits.EnterAsync("GET orders", 1, Stop).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task No_limit_is_no_limit()
    {
        for (var i = 0; i < 10_000; i++)
            (await _limits.EnterAsync("GET orders", 0, Stop)).Dispose();
    }

    [Fact]
    public async Task A_raised_budget_counts_at_once()
    {
        (await _limits.EnterAsync("GET orders", 1, Stop)).Dispose();

        _limits.EnterAsync("GET orders", 2, Stop).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task A_closed_budget_lets_nobody_in_until_its_time_is_over()
    {
        _limits.Close("GET orders", TimeSpan.FromSeconds(60));
        var waiting = _limits.EnterAsync("GET orders", 0, Stop);
        _limits.EnterAsync("GET orderrows", 0, Stop).IsCompletedSuccessfully.ShouldBeTrue();

        await PassAsync(TimeSpan.FromSeconds(59));
        waiting.IsCompleted.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(2));
        (await waiting).Dispose();
    }

    [Fact]
    public async Task Closing_everything_closes_budgets_not_used_so_far()
    {
        _limits.CloseAll(TimeSpan.FromSeconds(60));
        var waiting = _limits.EnterAsync("GET orders", 0, Stop);

        waiting.IsCompleted.ShouldBeFalse();
        await PassAsync(TimeSpan.FromSeconds(61));
        (await waiting).Dispose();
    }

    private async Task<IDisposable?> TryEnterAsync(int budget)
    {
        using var impatient = new CancellationTokenSource();
        var entering = _limits.EnterAsync("GET orders", budget, impatient.Token);
        if (entering.IsCompleted)
            return await entering;
        await impatient.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(entering);
        return null;
    }

    // Continuations of those let in run on the pool: they get their turn before the clock moves on.
    private async Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        for (var i = 0; i < 20; i++)
            await Task.Yield();
    }
}
