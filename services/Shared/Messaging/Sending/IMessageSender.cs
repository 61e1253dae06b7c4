using Contracts;

namespace Messaging.Sending;

/// <summary>
/// Sends from outside a consumer: endpoints, workers. Waits until the bus is up. Each call completes when the transport has accepted the message, and
/// fails with <see cref="SendTimeoutException"/> where that takes too long: await it, a send nobody awaits is a message nobody may ever get.
/// Inside a consumer or saga use the context's methods in <see cref="ConsumeContextSending"/> instead: those wait for the commit.
/// </summary>
public interface IMessageSender
{
    /// <summary>Sends a command to its one receiver.</summary>
    Task SendCommandAsync<T>(T command, CancellationToken cancellationToken = default)
        where T : class, ICommand;

    /// <summary>Sends an answer to the order saga.</summary>
    Task AnswerAsync<T>(T answer, CancellationToken cancellationToken = default)
        where T : class, IAnswer;

    /// <summary>Publishes an event to whoever listens. Nobody listening is no error.</summary>
    Task PublishEventAsync<T>(T happened, CancellationToken cancellationToken = default)
        where T : class, IEvent;

    /// <summary>Sends a message, by its own type, to the endpoint with that queue.</summary>
    Task SendToAsync(string queue, object message, CancellationToken cancellationToken = default);
}
