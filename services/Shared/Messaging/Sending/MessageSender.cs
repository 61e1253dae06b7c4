using Contracts;
using Messaging.Bus;

namespace Messaging.Sending;

/// <summary>Sends over the bus of the process, once it is up.</summary>
internal sealed class MessageSender(BusGate gate, SendTimeouts timeouts) : IMessageSender
{
    public Task SendCommandAsync<T>(T command, CancellationToken cancellationToken = default)
        where T : class, ICommand => SendAsync(Addresses.Command<T>(), command, cancellationToken);

    public Task AnswerAsync<T>(T answer, CancellationToken cancellationToken = default)
        where T : class, IAnswer => SendAsync(Addresses.Answers, answer, cancellationToken);

    public Task PublishEventAsync<T>(T happened, CancellationToken cancellationToken = default)
        where T : class, IEvent => timeouts.RunAsync(
            async token =>
            {
                await gate.WaitAsync(token);
                await gate.Bus.Publish(happened, token);
            },
            typeof(T).Name,
            cancellationToken);

    public Task SendToAsync(string queue, object message, CancellationToken cancellationToken = default) =>
        SendAsync(Addresses.Queue(queue), message, cancellationToken);

    private Task SendAsync(Uri address, object message, CancellationToken cancellationToken) => timeouts.RunAsync(
        async token =>
        {
            await gate.WaitAsync(token);
            var endpoint = await gate.Bus.GetSendEndpoint(address);
            await endpoint.Send(message, message.GetType(), token);
        },
        message.GetType().Name,
        cancellationToken);
}
