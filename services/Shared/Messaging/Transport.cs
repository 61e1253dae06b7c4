namespace Messaging;

/// <summary>What carries the messages: <c>Messaging:Transport</c>.</summary>
public enum Transport
{
    /// <summary>RabbitMQ: for real use, and wherever services are separate processes.</summary>
    RabbitMq,

    /// <summary>Memory: for one process that holds every service. What a kill loses, the sweeper sends again from the saga rows.</summary>
    InMemory,
}
