using MassTransit;

namespace Messaging.Tests.World;

internal sealed class HookFilter(Hooks hooks) : IFilter<SendContext>
{
    public async Task Send(SendContext context, IPipe<SendContext> next)
    {
        await hooks.BeforeTransport(context);
        await next.Send(context);
    }

    public void Probe(ProbeContext context)
    {
    }
}
