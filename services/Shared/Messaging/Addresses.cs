using Contracts;
using MassTransit;

namespace Messaging;

/// <summary>
/// Where messages go. Always an exchange, which has the queue's name and is bound to it: sending to <c>queue:</c> makes MassTransit declare the queue
/// as a classic one, which the broker refuses where it is a quorum queue, and then the send hangs for ever.
/// </summary>
public static class Addresses
{
    /// <summary>The saga that asked, the only receiver of answers.</summary>
    public static Uri Answers { get; } = Queue(IAnswer.QueueName);

    internal static IEndpointNameFormatter Formatter => KebabCaseEndpointNameFormatter.Instance;

    /// <summary>The one receiver of a command: <c>UpsertCustomer</c> goes to <c>exchange:upsert-customer</c>.</summary>
    public static Uri Command<T>()
        where T : class, ICommand => CommandAddress<T>.Value;

    /// <summary>The endpoint with that queue.</summary>
    public static Uri Queue(string name) => new("exchange:" + name);

    /// <summary>The queue of a command's receiver.</summary>
    internal static string QueueOf(Type command) => Formatter.SanitizeName(command.Name);

    private static class CommandAddress<T>
    {
        public static readonly Uri Value = Queue(QueueOf(typeof(T)));
    }
}
