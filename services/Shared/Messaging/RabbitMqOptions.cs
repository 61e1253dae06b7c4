namespace Messaging;

/// <summary>
/// The configuration section <c>Messaging:RabbitMq</c>. What is not set there is taken from the connection string <c>rabbitmq</c>
/// (<c>amqp://user:password@host:port/virtual-host</c>, <c>amqps</c> for TLS).
/// </summary>
public sealed class RabbitMqOptions
{
    /// <summary>The broker's host name.</summary>
    public string? Host { get; set; }

    /// <summary>The broker's port. Default 5672, with TLS 5671.</summary>
    public int? Port { get; set; }

    /// <summary>The virtual host. Default <c>/</c>.</summary>
    public string? VirtualHost { get; set; }

    /// <summary>The login.</summary>
    public string? Username { get; set; }

    /// <summary>The login's password.</summary>
    public string? Password { get; set; }

    /// <summary>Whether to speak TLS. Default false, unless the connection string says <c>amqps</c>.</summary>
    public bool? UseTls { get; set; }

    /// <summary>
    /// On how many nodes a queue is kept. Queues are always quorum queues; 1, the default, is for a single broker. In a cluster set 3
    /// (5 at most) before the queues are first made: an existing queue keeps the number it was made with.
    /// </summary>
    public int QuorumQueueReplicas { get; set; } = 1;

    /// <summary>
    /// How often the broker hands out a message whose receiver died over it, before it puts the message into the queue's <c>_error</c> queue,
    /// where failed messages are. Default 20. Like the replicas, it is fixed when a queue is first made.
    /// </summary>
    public int DeliveryLimit { get; set; } = 20;

    /// <summary>Seconds between heartbeats, by which a dead connection is noticed. Default 15.</summary>
    public int HeartbeatSeconds { get; set; } = 15;
}
