using MassTransit;
using Messaging.Bus;
using Messaging.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Messaging;

/// <summary>Lets every service of a process bring its consumers and sagas, and puts them on one bus.</summary>
public static class MessagingExtensions
{
    /// <summary>
    /// Where a service registers what it receives; registers <see cref="IMessageSender"/>. Any number of services may call it. The host's
    /// <c>Program</c> then calls <see cref="AddBus"/> once, last.
    /// </summary>
    public static MessagingBuilder Messaging(this IHostApplicationBuilder builder)
    {
        if (builder.Properties.TryGetValue(typeof(MessagingBuilder), out var known))
            return (MessagingBuilder)known;

        var services = builder.Services;
        var messaging = new MessagingBuilder(services);
        builder.Properties[typeof(MessagingBuilder)] = messaging;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(messaging);
        services.AddSingleton<IValidateOptions<MessagingOptions>, MessagingOptionsValidation>();
        services.AddSingleton<IPostConfigureOptions<MessagingOptions>, RabbitMqConnectionString>();
        services.AddOptions<MessagingOptions>().BindConfiguration(MessagingOptions.Section).ValidateOnStart();
        services.AddSingleton<BusGate>();
        services.AddSingleton<SendTimeouts>();
        services.AddSingleton<IMessageSender, MessageSender>();
        services.AddHostedService<BusGuard>();
        return messaging;
    }

    /// <summary>
    /// Makes the one bus of the process from everything that was registered through <see cref="Messaging"/>. Host start then waits for the broker,
    /// and for the queues to be declared.
    /// </summary>
    /// <exception cref="InvalidOperationException">It was called before.</exception>
    public static IHostApplicationBuilder AddBus(this IHostApplicationBuilder builder)
    {
        var messaging = builder.Messaging();
        var configure = messaging.Close();
        builder.Services.AddHostedService<BrokerAtStart>();
        builder.Services.AddMassTransit(bus =>
        {
            bus.SetEndpointNameFormatter(Addresses.Formatter);
            bus.DisableUsageTelemetry();
            bus.ConfigureHealthCheckOptions(check =>
            {
                check.Name = "bus";
                check.Tags.Clear();
                check.Tags.Add(Persistence.DatabaseExtensions.ReadyTag);
            });
            bus.AddBusObserver<BusGate>(provider => provider.GetRequiredService<BusGate>());
            bus.AddConfigureEndpointsCallback(EveryEndpoint.Configure);
            foreach (var registration in configure)
                registration(bus);
            bus.SetBusFactory(new ChosenTransport(messaging));
        });
        builder.Services.AddOptions<MassTransitHostOptions>().Configure<IOptions<MessagingOptions>>((host, options) =>
        {
            // Publishing before the queues are bound loses messages without a word.
            host.WaitUntilStarted = true;
            host.StartTimeout = TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds);
            host.StopTimeout = TimeSpan.FromSeconds(30);
        });
        return builder;
    }
}
