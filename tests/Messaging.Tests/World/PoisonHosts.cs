using Messaging.Poison;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using TestKit;

namespace Messaging.Tests.World;

internal static class PoisonHosts
{
    public static Task<TallyHost> StartAsync(Dictionary<string, string?> database, Dictionary<string, string?> messaging) =>
        TallyHost.StartAsync(database, messaging, also: builder => builder.Messaging().StorePoison<KeptPoison>());

    public static KeptPoison Kept(this TallyHost host) => (KeptPoison)host.Services.GetRequiredService<IPoisonStore>();

    public static IPoisonSender Returns(this TallyHost host) => host.Services.GetRequiredService<IPoisonSender>();

    public static ReturnedMessage Return(this PoisonMessage message, PoisonReturn mark) =>
        new(message.Queue, message.MessageId, message.ContentType, message.Headers, message.Body, mark);

    /// <summary>Puts a body into a queue, past everything that would see to it that it makes sense.</summary>
    public static async Task PutAsync(this RabbitMqServer broker, string queue, byte[] body, BasicProperties? properties = null)
    {
        await using var connection = await new ConnectionFactory { Uri = broker.Uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true));
        await channel.BasicPublishAsync("", queue, mandatory: true, properties ?? new BasicProperties(), body);
    }

    public static async Task<uint> WaitingAsync(this RabbitMqServer broker, string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = broker.Uri }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        return await channel.MessageCountAsync(queue);
    }
}
