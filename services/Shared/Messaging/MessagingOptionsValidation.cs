using Microsoft.Extensions.Options;

namespace Messaging;

/// <summary>Says everything that is wrong with the settings at once, with the key and the remedy, and never a password.</summary>
internal sealed class MessagingOptionsValidation : IValidateOptions<MessagingOptions>
{
    public ValidateOptionsResult Validate(string? name, MessagingOptions options)
    {
        var errors = Errors(options).ToList();
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(MessagingOptions options)
    {
        if (options.Transport is null)
            yield return "Messaging:Transport is not set: set it to RabbitMq or, where all services are in one process, to InMemory.";
        else if (!Enum.IsDefined(options.Transport.Value))
            yield return $"Messaging:Transport is {options.Transport}, which is unknown: set it to RabbitMq or InMemory.";

        if (options.Transport is Transport.RabbitMq)
        {
            foreach (var error in Errors(options.RabbitMq))
                yield return error;
        }

        if (Outside(nameof(options.SendTimeoutSeconds), options.SendTimeoutSeconds, 1, 600) is { } send)
            yield return send;
        if (Outside(nameof(options.StartTimeoutSeconds), options.StartTimeoutSeconds, 1, 3600) is { } start)
            yield return start;
        if (Outside(nameof(options.ConcurrentMessageLimit), options.ConcurrentMessageLimit, 1, 1000) is { } concurrent)
            yield return concurrent;
        if (Outside(nameof(options.PrefetchCount), options.PrefetchCount, options.ConcurrentMessageLimit, 65_000) is { } prefetch)
            yield return prefetch;
    }

    private static IEnumerable<string> Errors(RabbitMqOptions rabbit)
    {
        if (string.IsNullOrWhiteSpace(rabbit.Host))
            yield return "Messaging:RabbitMq:Host is not set: set it to the broker's host name, or set ConnectionStrings:rabbitmq to amqp://user:password@host:port/virtual-host.";
        if (string.IsNullOrWhiteSpace(rabbit.Username))
            yield return "Messaging:RabbitMq:Username is not set: set it to the login this service has on the broker.";
        if (string.IsNullOrEmpty(rabbit.Password))
            yield return "Messaging:RabbitMq:Password is not set: set it, by environment or secret store, to the password of that login.";
        if (Outside("RabbitMq:Port", rabbit.Port ?? 0, 1, 65_535) is { } port)
            yield return port;
        if (Outside("RabbitMq:QuorumQueueReplicas", rabbit.QuorumQueueReplicas, 1, 5) is { } replicas)
            yield return replicas;
        if (Outside("RabbitMq:DeliveryLimit", rabbit.DeliveryLimit, 1, 10_000) is { } limit)
            yield return limit;
        if (Outside("RabbitMq:HeartbeatSeconds", rabbit.HeartbeatSeconds, 1, 600) is { } heartbeat)
            yield return heartbeat;
    }

    private static string? Outside(string key, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Messaging:{key} is {value}: set it between {least} and {most}.";
}
