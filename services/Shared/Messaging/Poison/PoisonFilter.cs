using MassTransit;
using Microsoft.Extensions.Logging;

namespace Messaging.Poison;

/// <summary>
/// Stands where the in-memory transport would put a failed message into a queue that dies with the process: stores it at once, and does not let go of it
/// while the store is away.
/// </summary>
internal sealed class PoisonFilter(string queue, IPoisonStore store, TimeProvider clock, ILogger<PoisonFilter> log) : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        var cause = context.Exception;
        var fault = new PoisonFault(cause.GetType().FullName ?? cause.GetType().Name, cause.Message, cause.StackTrace);
        await StoreAsync(PoisonReading.Of(queue, PoisonKind.Error, context, fault, new DateTimeOffset(context.ExceptionTimestamp.ToUniversalTime())), context.CancellationToken);
        await next.Send(context);
    }

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        await StoreAsync(PoisonReading.Of(queue, PoisonKind.Skipped, context, null, clock.GetUtcNow()), context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("storePoison");

    private async Task StoreAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromMilliseconds(200);
        var isDown = false;
        while (true)
        {
            try
            {
                await store.StoreAsync(message, cancellationToken);
                if (isDown)
                    log.LogInformation("The message {MessageId} of {Queue} that could not be handled is stored now", message.MessageId, queue);
                return;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                if (!isDown)
                    log.LogError(e, "The message {MessageId} of {Queue} can neither be handled nor stored; storing is tried until it works", message.MessageId, queue);
                isDown = true;
            }

            await Task.Delay(pause, clock, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }
}
