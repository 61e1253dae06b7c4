using MassTransit;
using RabbitMQ.Client;

namespace Messaging.Bus;

/// <summary>Turns the broker's settings into MassTransit's.</summary>
internal static class RabbitMqSettings
{
    private const string DeliveryLimit = "x-delivery-limit";
    private const string DeadLetterExchange = "x-dead-letter-exchange";

    // Nobody's death may ever move a message out of an error queue: the broker would drop it.
    private const int NoDeliveryLimit = 1_000_000;
    private const uint LargestMessage = 512 * 1024 * 1024;

    public static void UseBroker(this IRabbitMqBusFactoryConfigurator bus, RabbitMqOptions options)
    {
        bus.SendTopology.ConfigureErrorSettings = KeepForGood;
        bus.SendTopology.ConfigureDeadLetterSettings = KeepForGood;
        bus.Host(options.Host!, (ushort)options.Port!.Value, options.VirtualHost!, host =>
        {
            host.Username(options.Username!);
            host.Password(options.Password!);
            host.Heartbeat(TimeSpan.FromSeconds(options.HeartbeatSeconds));
            host.RequestedConnectionTimeout(TimeSpan.FromSeconds(10));
            host.ContinuationTimeout(TimeSpan.FromSeconds(20));
            host.PublisherConfirmation = true;
            if (options.UseTls is true)
                host.UseSsl(tls => tls.ServerName = options.Host!);
        });
    }

    /// <summary>For a connection of one's own, beside the bus; it does not come back by itself.</summary>
    public static ConnectionFactory ToConnectionFactory(this RabbitMqOptions options) => new()
    {
        HostName = options.Host!,
        Port = options.Port!.Value,
        VirtualHost = options.VirtualHost!,
        UserName = options.Username!,
        Password = options.Password!,
        AutomaticRecoveryEnabled = false,
        RequestedConnectionTimeout = TimeSpan.FromSeconds(10),
        RequestedHeartbeat = TimeSpan.FromSeconds(options.HeartbeatSeconds),
        MaxInboundMessageBodySize = LargestMessage,
        Ssl = { Enabled = options.UseTls is true, ServerName = options.Host! },
    };

    /// <summary>
    /// A quorum queue whose undeliverable messages end where failed ones do. The error and the skipped queue are declared here, so that they are there to be
    /// read, exactly as MassTransit declares them at the first failure: the broker refuses a second declaration that differs.
    /// </summary>
    public static void UseQuorumQueue(this IRabbitMqReceiveEndpointConfigurator endpoint, string name, RabbitMqOptions options)
    {
        endpoint.SetQuorumQueue(options.QuorumQueueReplicas);
        endpoint.SetQueueArgument(DeliveryLimit, options.DeliveryLimit);

        // The last one bound is where the broker puts what it cannot deliver.
        foreach (var aside in new[] { name + "_skipped", name + "_error" })
        {
            endpoint.BindDeadLetterQueue(aside, aside, queue =>
            {
                queue.SetQuorumQueue(options.QuorumQueueReplicas);
                KeepForGood(queue);
            });
        }
    }

    private static void KeepForGood(IRabbitMqQueueConfigurator queue)
    {
        queue.SetQueueArgument(DeliveryLimit, NoDeliveryLimit);
        queue.SetQueueArgument(DeadLetterExchange, null);
    }
}
