using MassTransit;
using Messaging.Retrying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Messaging.Bus;

/// <summary>
/// What holds for every endpoint, so that no service writes it: quorum queue; a new try, with a fresh scope and context, when the database says that
/// somebody was quicker or is away; messages leave when the handler is done, and so after its commit.
/// </summary>
internal static class EveryEndpoint
{
    public static void Configure(IRegistrationContext context, string name, IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
            rabbit.UseQuorumQueue(name, context.GetRequiredService<IOptions<MessagingOptions>>().Value.RabbitMq);

        endpoint.UseMessageRetry(retry => retry.SetRetryPolicy(_ => DatabaseRetryPolicy.Instance));
        endpoint.UseInMemoryOutbox(context);
    }
}
