namespace Messaging;

/// <summary>The configuration section <c>Messaging</c>.</summary>
public sealed class MessagingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Messaging";

    /// <summary>What carries the messages. Required: with the wrong one two services would never hear of each other.</summary>
    public Transport? Transport { get; set; }

    /// <summary>With RabbitMQ: where the broker is and how its queues are made.</summary>
    public RabbitMqOptions RabbitMq { get; set; } = new();

    /// <summary>Seconds the transport may take to accept a message. Default 30.</summary>
    public int SendTimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// Seconds to wait at start for a broker that is not up yet, trying all the time and saying so in the log; then the start fails, so that
    /// whoever runs the process sees it and starts it again. Default 60.
    /// </summary>
    public int StartTimeoutSeconds { get; set; } = 60;

    /// <summary>Messages one endpoint handles at once in this process, unless its definition says otherwise. Default 16.</summary>
    public int ConcurrentMessageLimit { get; set; } = 16;

    /// <summary>Messages one endpoint holds ready, at least the number it handles at once. Default 32.</summary>
    public int PrefetchCount { get; set; } = 32;
}
