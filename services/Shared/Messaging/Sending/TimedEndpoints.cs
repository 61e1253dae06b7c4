using MassTransit;

namespace Messaging.Sending;

/// <summary>Hands out timed endpoints.</summary>
internal sealed class TimedEndpoints(ISendEndpointProvider send, IPublishEndpointProvider publish, SendTimeouts timeouts)
    : ISendEndpointProvider, IPublishEndpointProvider
{
    public async Task<ISendEndpoint> GetSendEndpoint(Uri address) => new TimedEndpoint(await send.GetSendEndpoint(address), timeouts);

    public async Task<ISendEndpoint> GetPublishSendEndpoint<T>()
        where T : class => new TimedEndpoint(await publish.GetPublishSendEndpoint<T>(), timeouts);

    public ConnectHandle ConnectSendObserver(ISendObserver observer) => send.ConnectSendObserver(observer);

    public ConnectHandle ConnectPublishObserver(IPublishObserver observer) => publish.ConnectPublishObserver(observer);
}
