using MassTransit;
using MassTransit.Middleware;
using Messaging.Poison;
using Messaging.Retrying;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Messaging.Bus;

/// <summary>
/// What holds for every endpoint, so that no service writes it: quorum queue; a new try, with a fresh scope and context, when the database says that
/// somebody was quicker or is away; messages leave when the handler is done, and so after its commit. Where the process stores poison messages, the
/// in-memory transport gives them straight to the store.
/// </summary>
internal static class EveryEndpoint
{
    public static void Configure(IRegistrationContext context, string name, IReceiveEndpointConfigurator endpoint)
    {
        if (endpoint is IRabbitMqReceiveEndpointConfigurator rabbit)
            rabbit.UseQuorumQueue(name, context.GetRequiredService<IOptions<MessagingOptions>>().Value.RabbitMq);

        if (context.GetService<IPoisonStore>() is { } store)
        {
            context.GetRequiredService<PoisonQueues>().Add(name);
            if (endpoint is not IRabbitMqReceiveEndpointConfigurator)
                endpoint.StorePoison(ActivatorUtilities.CreateInstance<PoisonFilter>(context, name, store));
        }

        endpoint.UseMessageRetry(retry => retry.SetRetryPolicy(_ => DatabaseRetryPolicy.Instance));
        endpoint.UseInMemoryOutbox(context);
    }

    private static void StorePoison(this IReceiveEndpointConfigurator endpoint, PoisonFilter filter)
    {
        endpoint.ConfigureError(pipe =>
        {
            pipe.UseFilter(new GenerateFaultFilter());
            pipe.UseFilter(filter);
        });
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(filter));
    }
}
