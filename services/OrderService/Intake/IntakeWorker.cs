using System.Collections.Concurrent;
using Integrations;

namespace OrderService.Intake;

/// <summary>Keeps one intake running for each enabled integration, and starts and stops them as integrations come and go.</summary>
internal sealed class IntakeWorker(IIntegrations integrations, IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Task> _running = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            foreach (var integration in integrations.All.Where(integration => integration.TakesOrders))
            {
                if (!_running.TryGetValue(integration.Id, out var task) || task.IsCompleted)
                    _running[integration.Id] = RunAsync(integration.Id, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_running.Values).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(string integration, CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IntegrationIntake>().RunAsync(integration, stoppingToken);
    }
}
