using Microsoft.Extensions.Hosting;

namespace Messaging.Bus;

/// <summary>Stops a host that registered consumers and forgot the bus: it would start, and receive nothing for ever.</summary>
internal sealed class BusGuard(MessagingBuilder messaging) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => messaging.HasBus
        ? Task.CompletedTask
        : throw new InvalidOperationException("builder.Messaging() was used, but builder.AddBus() was not called. Call it once, in Program, after every service was added.");

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
