using MassTransit;
using MassTransit.Configuration;
using MassTransit.InMemoryTransport.Configuration;
using MassTransit.RabbitMqTransport.Configuration;
using MassTransit.Transports;
using Messaging.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Messaging.Bus;

/// <summary>Makes the bus on the transport of the settings, read when the bus is made: one code path, whatever carries the messages.</summary>
internal sealed class ChosenTransport(MessagingBuilder messaging) : IRegistrationBusFactory
{
    public IBusInstance CreateBus(IBusRegistrationContext context, IEnumerable<IBusInstanceSpecification> specifications, string busName)
    {
        var options = context.GetRequiredService<IOptions<MessagingOptions>>().Value;
        IRegistrationBusFactory factory = options.Transport is Transport.RabbitMq
            ? new RabbitMqRegistrationBusFactory((registration, bus) =>
            {
                bus.UseBroker(options.RabbitMq);
                Configure(registration, bus, options);
                ConfigureEndpoints(registration, bus);
            })
            : new InMemoryRegistrationBusFactory(null, (registration, bus) =>
            {
                Configure(registration, bus, options);
                ConfigureEndpoints(registration, bus);
            });
        return factory.CreateBus(context, specifications, busName);
    }

    private void ConfigureEndpoints<T>(IBusRegistrationContext context, IBusFactoryConfigurator<T> bus)
        where T : IReceiveEndpointConfigurator
    {
        bus.ConfigureEndpoints(context);
        foreach (var entrance in messaging.Entrances)
            entrance(context, bus);
    }

    private void Configure(IBusRegistrationContext context, IBusFactoryConfigurator bus, MessagingOptions options)
    {
        bus.ConfigureJsonSerializerOptions(WireFormat.ApplyTo);
        bus.PrefetchCount = options.PrefetchCount;
        bus.ConcurrentMessageLimit = options.ConcurrentMessageLimit;

        // On the bus, not on the endpoints: only there does it come before, and so below, the endpoints' outbox.
        bus.UseFilter(new SendTimeoutFilter(context.GetRequiredService<SendTimeouts>()));
        foreach (var settings in messaging.BusSettings)
            settings(context, bus);
    }
}
