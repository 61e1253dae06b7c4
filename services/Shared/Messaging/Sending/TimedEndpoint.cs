using MassTransit;
using MassTransit.Transports;

namespace Messaging.Sending;

/// <summary>An endpoint whose every way to send has the timeout.</summary>
internal sealed class TimedEndpoint(ISendEndpoint endpoint, SendTimeouts timeouts) : ITransportSendEndpoint
{
    public Task<SendContext<T>> CreateSendContext<T>(T message, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken)
        where T : class => endpoint is ITransportSendEndpoint transport
            ? transport.CreateSendContext(message, pipe, cancellationToken)
            : throw new NotSupportedException($"{endpoint.GetType().Name} cannot make a send context.");

    public Task Send<T>(T message, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send(message, token), cancellationToken);

    public Task Send<T>(T message, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send(message, pipe, token), cancellationToken);

    public Task Send<T>(T message, IPipe<SendContext> pipe, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send(message, pipe, token), cancellationToken);

    public Task Send(object message, CancellationToken cancellationToken = default) =>
        Run(message.GetType(), token => endpoint.Send(message, token), cancellationToken);

    public Task Send(object message, Type messageType, CancellationToken cancellationToken = default) =>
        Run(messageType, token => endpoint.Send(message, messageType, token), cancellationToken);

    public Task Send(object message, IPipe<SendContext> pipe, CancellationToken cancellationToken = default) =>
        Run(message.GetType(), token => endpoint.Send(message, pipe, token), cancellationToken);

    public Task Send(object message, Type messageType, IPipe<SendContext> pipe, CancellationToken cancellationToken = default) =>
        Run(messageType, token => endpoint.Send(message, messageType, pipe, token), cancellationToken);

    public Task Send<T>(object values, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send<T>(values, token), cancellationToken);

    public Task Send<T>(object values, IPipe<SendContext<T>> pipe, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send(values, pipe, token), cancellationToken);

    public Task Send<T>(object values, IPipe<SendContext> pipe, CancellationToken cancellationToken = default)
        where T : class => Run<T>(token => endpoint.Send<T>(values, pipe, token), cancellationToken);

    public ConnectHandle ConnectSendObserver(ISendObserver observer) => endpoint.ConnectSendObserver(observer);

    private Task Run<T>(Func<CancellationToken, Task> send, CancellationToken cancellationToken) => Run(typeof(T), send, cancellationToken);

    private Task Run(Type message, Func<CancellationToken, Task> send, CancellationToken cancellationToken) =>
        timeouts.RunAsync(send, message.Name, cancellationToken);
}
