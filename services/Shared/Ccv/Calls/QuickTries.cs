using Contracts.Failures;
using Polly;
using Polly.Retry;
using Upstream;

namespace Ccv.Calls;

/// <summary>A few more tries for reads when CCV is down for a moment. Longer outages are for the caller to wait out.</summary>
internal static class QuickTries
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    public static ResiliencePipeline Build(TimeProvider clock) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(250),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = tried => ValueTask.FromResult(tried.Outcome.Exception is UpstreamException e && IsWorthIt(e, tried.AttemptNumber, clock)),
            DelayGenerator = tried => ValueTask.FromResult(Until((tried.Outcome.Exception as UpstreamException)?.Failure.RetryAt, clock)),
        })
        .Build();

    // A call that used up its whole time is made once more only: four of them would keep a person waiting for minutes.
    private static bool IsWorthIt(UpstreamException e, int attempt, TimeProvider clock) =>
        e.Failure.Reason == FailureReason.Transient
        && !(e.Failure.RetryAt - clock.GetUtcNow() > LongestPause)
        && (e.InnerException is not TimeoutException || attempt == 0);

    private static TimeSpan? Until(DateTimeOffset? time, TimeProvider clock) =>
        time - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : null;
}
