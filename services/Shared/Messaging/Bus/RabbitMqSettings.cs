using MassTransit;

namespace Messaging.Bus;

/// <summary>Turns the broker's settings into MassTransit's.</summary>
internal static class RabbitMqSettings
{
    private const string DeliveryLimit = "x-delivery-limit";
    private const string DeadLetterExchange = "x-dead-letter-exchange";

    public static void UseBroker(this IRabbitMqBusFactoryConfigurator bus, RabbitMqOptions options) =>
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

    /// <summary>
    /// A quorum queue whose undeliverable messages end where failed ones do. The error queue is declared here exactly as MassTransit declares it at the
    /// first failure, with the queue's own arguments: the broker refuses a second declaration that differs.
    /// </summary>
    public static void UseQuorumQueue(this IRabbitMqReceiveEndpointConfigurator endpoint, string name, RabbitMqOptions options)
    {
        var error = name + "_error";
        endpoint.SetQuorumQueue(options.QuorumQueueReplicas);
        endpoint.SetQueueArgument(DeliveryLimit, options.DeliveryLimit);
        endpoint.BindDeadLetterQueue(error, error, queue =>
        {
            queue.SetQuorumQueue(options.QuorumQueueReplicas);
            queue.SetQueueArgument(DeliveryLimit, options.DeliveryLimit);
            queue.SetQueueArgument(DeadLetterExchange, error);
        });
    }
}
