using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderService.Saga;

namespace OrderService.Tests.Saga;

public sealed class When_tries_are_spread_over_time
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RetrySchedule _retries;

    public When_tries_are_spread_over_time() => _retries = new RetrySchedule(
        Options.Create(new OrderServiceOptions { AnswerTimeout = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromHours(1) }), _clock, new Random(1));

    [Fact]
    public void Pauses_double_up_to_the_longest_and_are_never_shorter_than_meant()
    {
        foreach (var (failures, seconds) in new[] { (1, 5), (2, 10), (3, 20), (8, 640), (11, 3600), (40, 3600), (2000, 3600) })
        {
            for (var turn = 0; turn < 50; turn++)
            {
                var pause = (_retries.NextAttempt(failures, notBefore: null) - _clock.GetUtcNow()).TotalSeconds;
                pause.ShouldBeInRange(seconds, seconds * 1.2);
            }
        }
    }

    [Fact]
    public void A_crowd_does_not_come_back_together() =>
        Enumerable.Range(0, 20).Select(_ => _retries.NextAttempt(3, notBefore: null)).Distinct().Count().ShouldBeGreaterThan(15);

    [Fact]
    public void It_is_never_before_the_upstream_wants_it()
    {
        var wanted = _clock.GetUtcNow() + TimeSpan.FromHours(3);
        _retries.NextAttempt(1, wanted).ShouldBeGreaterThanOrEqualTo(wanted);
        _retries.NextAttempt(1, _clock.GetUtcNow() - TimeSpan.FromHours(3)).ShouldBeGreaterThanOrEqualTo(_clock.GetUtcNow() + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Waiting_for_an_answer_grows_with_every_wake()
    {
        var wakes = Enumerable.Range(0, 8).Select(wake => (_retries.NextWake(wake) - _clock.GetUtcNow()).TotalMinutes);
        wakes.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
