using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Bus;

/// <summary>Opens when the bus is up and its queues are declared; nothing is sent before, since workers may start earlier than the bus.</summary>
internal sealed class BusGate(IServiceProvider services) : IBusObserver
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the bus was up for the first time.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _open.Task.WaitAsync(cancellationToken);

    /// <summary>Whether the bus is up and all its endpoints are connected, at this moment.</summary>
    public bool IsHealthy => _open.Task.IsCompletedSuccessfully && Bus.CheckHealth().Status == BusHealthStatus.Healthy;

    /// <summary>The bus. Resolved late: the bus itself needs the gate.</summary>
    public IBusControl Bus => services.GetRequiredService<IBusControl>();

    public Task PostStart(IBus bus, Task<BusReady> busReady)
    {
        _ = busReady.ContinueWith(_ => _open.TrySetResult(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public void PostCreate(IBus bus)
    {
    }

    public void CreateFaulted(Exception exception)
    {
    }

    public Task PreStart(IBus bus) => Task.CompletedTask;

    public Task StartFaulted(IBus bus, Exception exception) => Task.CompletedTask;

    public Task PreStop(IBus bus) => Task.CompletedTask;

    public Task PostStop(IBus bus) => Task.CompletedTask;

    public Task StopFaulted(IBus bus, Exception exception) => Task.CompletedTask;
}
