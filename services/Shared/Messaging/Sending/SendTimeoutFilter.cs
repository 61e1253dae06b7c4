using MassTransit;

namespace Messaging.Sending;

/// <summary>
/// Gives every message that a consumer or saga sends a timeout, at the last place before the transport: below the outbox, which is why it also holds for
/// what the outbox sends after the commit.
/// </summary>
internal sealed class SendTimeoutFilter(SendTimeouts timeouts) : IFilter<ConsumeContext>
{
    public Task Send(ConsumeContext context, IPipe<ConsumeContext> next) => next.Send(new TimedConsumeContext(context, timeouts));

    public void Probe(ProbeContext context) => context.CreateFilterScope("sendTimeout");
}
