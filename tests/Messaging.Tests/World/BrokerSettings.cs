using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Messaging.Tests.World;

internal static class BrokerSettings
{
    public static Dictionary<string, string?> Settings(this RabbitMqServer broker) => new()
    {
        ["Messaging:Transport"] = "RabbitMq",
        ["ConnectionStrings:rabbitmq"] = broker.Uri.ToString(),
    };

    /// <summary>The same broker at the end of a cable.</summary>
    public static Dictionary<string, string?> Settings(this RabbitMqServer broker, Cable cable)
    {
        cable.Plug(broker.Host, broker.Port);
        return new()
        {
            ["Messaging:Transport"] = "RabbitMq",
            ["Messaging:RabbitMq:Host"] = "127.0.0.1",
            ["Messaging:RabbitMq:Port"] = $"{cable.Port}",
            ["Messaging:RabbitMq:VirtualHost"] = broker.VirtualHost,
            ["Messaging:RabbitMq:Username"] = broker.Username,
            ["Messaging:RabbitMq:Password"] = broker.Password,
        };
    }

    public static Task MakeDueAsync(this TallyHost host, Guid id) => host.ReadAsync(database => database.Tallies
        .Where(row => row.CorrelationId == id)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.ResumeAt, DateTimeOffset.UnixEpoch)));
}
