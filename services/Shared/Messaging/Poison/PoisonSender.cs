using System.Net.Mime;
using MassTransit;
using MassTransit.Serialization;
using Messaging.Bus;
using Messaging.Sending;

namespace Messaging.Poison;

/// <summary>Sends back over the bus of the process, so that both transports are served alike.</summary>
internal sealed class PoisonSender(BusGate gate, SendTimeouts timeouts) : IPoisonSender
{
    public Task SendBackAsync(ReturnedMessage message, CancellationToken cancellationToken = default) => timeouts.RunAsync(
        async token =>
        {
            await gate.WaitAsync(token);
            var endpoint = await gate.Bus.GetSendEndpoint(Addresses.Queue(message.Queue));
            await endpoint.Send(message, Pipe.Execute<SendContext<ReturnedMessage>>(context => Restore(context, message)), token);
        },
        message.MessageId,
        cancellationToken);

    private static void Restore(SendContext context, ReturnedMessage message)
    {
        context.Serializer = new StoredBody(message);
        context.ContentType = context.Serializer.ContentType;
        context.MessageId = Guid.TryParse(message.MessageId, out var id) ? id : null;
        foreach (var (name, value) in message.Headers)
            context.Headers.Set(name, value);
        context.Headers.Set(PoisonHeaders.Return, PoisonHeaders.Write(message.Return));

        if (!context.TryGetPayload<RabbitMqSendContext>(out var rabbit))
            return;

        // A queue that is not there must be an error, not a message that vanishes.
        rabbit.Mandatory = true;
        if (context.MessageId is null)
            rabbit.BasicProperties.MessageId = message.MessageId;
    }

    private sealed class StoredBody(ReturnedMessage returned) : IMessageSerializer
    {
        public ContentType ContentType { get; } = Parse(returned.ContentType);

        public MessageBody GetMessageBody<T>(SendContext<T> context)
            where T : class => new BytesMessageBody(returned.Body);

        private static ContentType Parse(string? text)
        {
            try
            {
                return string.IsNullOrWhiteSpace(text) ? SystemTextJsonMessageSerializer.JsonContentType : new ContentType(text);
            }
            catch (FormatException)
            {
                return SystemTextJsonMessageSerializer.JsonContentType;
            }
        }
    }
}
