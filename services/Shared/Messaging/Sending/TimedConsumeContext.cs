using MassTransit;
using MassTransit.Context;

namespace Messaging.Sending;

/// <summary>A consume context whose endpoints are timed.</summary>
internal sealed class TimedConsumeContext : ConsumeContextProxy
{
    public TimedConsumeContext(ConsumeContext context, SendTimeouts timeouts)
        : base(context) => ReceiveContext = new TimedReceiveContext(context.ReceiveContext, timeouts);

    private sealed class TimedReceiveContext(ReceiveContext context, SendTimeouts timeouts) : ReceiveContextProxy(context)
    {
        private readonly TimedEndpoints _endpoints = new(context.SendEndpointProvider, context.PublishEndpointProvider, timeouts);

        public override ISendEndpointProvider SendEndpointProvider => _endpoints;

        public override IPublishEndpointProvider PublishEndpointProvider => _endpoints;
    }
}
