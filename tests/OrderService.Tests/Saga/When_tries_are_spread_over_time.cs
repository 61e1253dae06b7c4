using Contracts.Failures;
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
                var pause = (_retries.NextAttempt(failures, Outage()) - _clock.GetUtcNow()).TotalSeconds;
                pause.ShouldBeInRange(seconds, seconds * 1.2);
            }
        }
    }

    [Fact]
    public void A_crowd_does_not_come_back_together() =>
        Enumerable.Range(0, 20).Select(_ => _retries.NextAttempt(3, Outage())).Distinct().Count().ShouldBeGreaterThan(15);

    [Theory]
    [InlineData(FailureReason.RateLimit)]
    [InlineData(FailureReason.UnknownOutcome)]
    [InlineData(FailureReason.Transient)]
    public void It_is_never_before_the_upstream_wants_it(FailureReason reason)
    {
        var wanted = _clock.GetUtcNow() + TimeSpan.FromHours(3);
        _retries.NextAttempt(1, new Failure(reason, "", "", RetryAt: wanted)).ShouldBeGreaterThanOrEqualTo(wanted);
        _retries.NextAttempt(1, new Failure(reason, "", "", RetryAt: _clock.GetUtcNow() - TimeSpan.FromHours(3)))
            .ShouldBeGreaterThanOrEqualTo(_clock.GetUtcNow() + TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_budget_that_is_filled_again_is_used_within_the_minute_however_often_it_was_spent()
    {
        var filled = _clock.GetUtcNow() + TimeSpan.FromMinutes(50);
        for (var turn = 0; turn < 50; turn++)
            _retries.NextAttempt(30, new Failure(FailureReason.RateLimit, "", "", RetryAt: filled)).ShouldBeLessThanOrEqualTo(filled.AddMinutes(1));
    }

    [Fact]
    public void An_outage_with_a_time_of_its_own_is_waited_out_ever_more_patiently_but_not_for_an_hour()
    {
        var probe = _clock.GetUtcNow() + TimeSpan.FromSeconds(5);
        var pauses = new[] { 1, 3, 12 }.Select(failures =>
            (_retries.NextAttempt(failures, new Failure(FailureReason.Transient, "", "", RetryAt: probe)) - _clock.GetUtcNow()).TotalSeconds).ToList();
        pauses[0].ShouldBeInRange(5, 6);
        pauses[1].ShouldBeInRange(20, 24);
        pauses[2].ShouldBeInRange(50, 60);
    }

    [Fact]
    public void Who_waits_for_a_named_time_is_not_called_before_it_and_who_waits_out_an_outage_soon()
    {
        var named = _clock.GetUtcNow() + TimeSpan.FromMinutes(4);
        _retries.NotBefore(1, new Failure(FailureReason.UnknownOutcome, "", "", RetryAt: named)).ShouldBe(named);
        _retries.NotBefore(20, Outage()).ShouldBe(_clock.GetUtcNow() + TimeSpan.FromMinutes(6));
    }

    [Fact]
    public void Waiting_for_an_answer_grows_with_every_wake()
    {
        var wakes = Enumerable.Range(0, 8).Select(wake => (_retries.NextWake(wake, known: null) - _clock.GetUtcNow()).TotalMinutes);
        wakes.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60]);
    }

    private static Failure Outage() => new(FailureReason.Transient, "", "");
}
