using Contracts.Failures;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Upstream;

namespace Visma.Tests;

public sealed class When_a_circuit_watches
{
    private static readonly Failure Outage = new(FailureReason.Transient, "No answer.", "Wait.");
    private static readonly Failure WrongSecret = new(FailureReason.Auth, "The secret is wrong.", "Correct it.");

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 2, 14, 3, 20, TimeSpan.Zero));
    private readonly Circuit _circuit;
    private int _calls;

    public When_a_circuit_watches() => _circuit = new Circuit("Visma", _clock, NullLogger.Instance);

    [Fact]
    public async Task Three_faults_in_a_row_shut_the_way_and_nothing_is_called()
    {
        await FaultsAsync(3);
        var refused = await FailAsync(Outage);
        _calls.ShouldBe(3);
        (refused.Reason, refused.Message).ShouldBe((FailureReason.Transient, "Visma has not answered since 14:03 UTC."));
        refused.RetryAt.ShouldBe(_clock.GetUtcNow().AddSeconds(5));
    }

    [Theory]
    [InlineData(FailureReason.Validation)]
    [InlineData(FailureReason.Missing)]
    [InlineData(FailureReason.Conflict)]
    [InlineData(FailureReason.Configuration)]
    [InlineData(FailureReason.RateLimit)]
    public async Task A_rejection_is_an_answer(FailureReason reason)
    {
        for (var turn = 0; turn < 5; turn++)
        {
            await FaultsAsync(2);
            await FailAsync(new Failure(reason, "No.", "Mend it."));
        }

        _circuit.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task One_probe_at_a_time_passes_ever_more_rarely_and_the_first_success_opens_the_way()
    {
        await FaultsAsync(3);
        foreach (var pause in new[] { 5, 10, 20, 40, 80, 120, 120 })
        {
            _clock.Advance(TimeSpan.FromSeconds(pause - 1));
            await ShouldBeShutAsync();
            _clock.Advance(TimeSpan.FromSeconds(1));
            await FaultsAsync(1);
            await ShouldBeShutAsync();
        }

        _clock.Advance(TimeSpan.FromMinutes(2));
        var answer = new TaskCompletionSource<int>();
        var probe = _circuit.RunAsync(() => answer.Task);
        await ShouldBeShutAsync();
        answer.SetResult(7);
        (await probe).ShouldBe(7);
        _circuit.IsOpen.ShouldBeFalse();
        (await _circuit.RunAsync(() => Task.FromResult(8))).ShouldBe(8);
    }

    [Fact]
    public async Task A_probe_that_was_given_up_says_nothing_and_the_next_caller_probes()
    {
        await FaultsAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<OperationCanceledException>(() => _circuit.RunAsync<int>(() => throw new OperationCanceledException()));
        _circuit.IsOpen.ShouldBeTrue();
        (await _circuit.RunAsync(() => Task.FromResult(1))).ShouldBe(1);
    }

    [Fact]
    public async Task Refused_credentials_shut_it_at_once_with_their_own_failure()
    {
        await FailAsync(WrongSecret);
        var refused = await FailAsync(WrongSecret);
        (_calls, refused.Reason, refused.Message).ShouldBe((1, FailureReason.Auth, WrongSecret.Message));
        refused.RetryAt.ShouldBe(_clock.GetUtcNow().AddSeconds(30));
    }

    [Fact]
    public async Task Who_insists_passes_and_what_he_learns_counts()
    {
        await FailAsync(WrongSecret);
        using (Circuit.Insist())
            (await _circuit.RunAsync(() => Task.FromResult(1))).ShouldBe(1);
        Circuit.IsInsisted.ShouldBeFalse();
        _circuit.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_outcome_stays_one_and_counts_as_a_fault()
    {
        for (var turn = 0; turn < 3; turn++)
            (await FailAsync(Outage with { Reason = FailureReason.UnknownOutcome })).Reason.ShouldBe(FailureReason.UnknownOutcome);
        _circuit.IsOpen.ShouldBeTrue();
    }

    private async Task FaultsAsync(int count)
    {
        for (var turn = 0; turn < count; turn++)
            (await FailAsync(Outage)).Message.ShouldBe(Outage.Message);
    }

    private async Task ShouldBeShutAsync()
    {
        var calls = _calls;
        await FailAsync(Outage);
        _calls.ShouldBe(calls);
    }

    private async Task<Failure> FailAsync(Failure failure) => (await Should.ThrowAsync<UpstreamException>(() => _circuit.RunAsync<int>(() =>
    {
        _calls++;
        throw new UpstreamException(failure);
    }))).Failure;
}
