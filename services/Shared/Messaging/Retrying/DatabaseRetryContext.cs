using MassTransit;
using MassTransit.RetryPolicies;

namespace Messaging.Retrying;

/// <summary>One message on its way through <see cref="DatabaseRetryPolicy"/>.</summary>
internal sealed class DatabaseRetryContext<T>(T context) : BaseRetryPolicyContext<T>(DatabaseRetryPolicy.Instance, context)
    where T : class, PipeContext
{
    protected override RetryContext<T> CreateRetryContext(Exception exception, CancellationToken cancellationToken) =>
        new Next(Context, exception, 0, DatabaseRetryPolicy.DelayBefore(1, exception), cancellationToken);

    private sealed class Next(T context, Exception exception, int retryCount, TimeSpan? delay, CancellationToken cancellationToken)
        : BaseRetryContext<T>(context, exception, retryCount, cancellationToken), RetryContext<T>
    {
        public override TimeSpan? Delay => delay;

        public bool CanRetry(Exception exception, out RetryContext<T> retryContext)
        {
            // RetryCount retries have been made before this one.
            var attempt = RetryCount + 2;
            var next = DatabaseRetryPolicy.DelayBefore(attempt, exception);
            retryContext = new Next(Context, exception, attempt - 1, next, CancellationToken);
            return next is not null && !CancellationToken.IsCancellationRequested;
        }
    }
}
