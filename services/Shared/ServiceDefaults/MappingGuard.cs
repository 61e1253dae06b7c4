using Microsoft.Extensions.Hosting;

namespace ServiceDefaults;

/// <summary>Stops a half-wired host at its start, before an orchestrator would wonder about missing health endpoints.</summary>
internal sealed class MappingGuard(ServiceIdentity identity) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => identity.IsMapped
        ? Task.CompletedTask
        : throw new InvalidOperationException($"{identity.Name} was built with AddServiceDefaults but app.MapServiceDefaults() was not called.");

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
