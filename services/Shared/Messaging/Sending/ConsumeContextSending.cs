using Contracts;
using MassTransit;

namespace Messaging.Sending;

/// <summary>
/// Sends from inside a consumer or saga: the messages leave when the handler is done and its changes are committed, and only then is the incoming
/// message acknowledged. Await every one of them.
/// </summary>
public static class ConsumeContextSending
{
    /// <summary>Sends a command to its one receiver.</summary>
    public static Task SendCommandAsync<T>(this ConsumeContext context, T command)
        where T : class, ICommand => context.Send(Addresses.Command<T>(), command);

    /// <summary>Answers the order saga.</summary>
    public static Task AnswerAsync<T>(this ConsumeContext context, T answer)
        where T : class, IAnswer => context.Send(Addresses.Answers, answer);

    /// <summary>Publishes an event to whoever listens.</summary>
    public static Task PublishEventAsync<T>(this ConsumeContext context, T happened)
        where T : class, IEvent => context.Publish(happened, context.CancellationToken);
}
