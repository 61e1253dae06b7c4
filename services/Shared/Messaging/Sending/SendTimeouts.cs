using Microsoft.Extensions.Options;

namespace Messaging.Sending;

/// <summary>Bounds how long a send may take: after a broker restart a publish can hang without end, and its own cancellation may hang with it.</summary>
internal sealed class SendTimeouts(IOptions<MessagingOptions> options, TimeProvider clock)
{
    private readonly TimeSpan _timeout = TimeSpan.FromSeconds(options.Value.SendTimeoutSeconds);

    public async Task RunAsync(Func<CancellationToken, Task> send, string message, CancellationToken cancellationToken)
    {
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = send(abandoned.Token);
        try
        {
            await sending.WaitAsync(_timeout, clock, cancellationToken);
        }
        catch (Exception e) when (!sending.IsCompleted && e is TimeoutException or OperationCanceledException)
        {
            _ = sending.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            await abandoned.CancelAsync();
            if (e is OperationCanceledException)
                throw;
            throw new SendTimeoutException(message, _timeout);
        }
    }
}
