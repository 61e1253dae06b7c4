using Integrations;
using OrderService.Persistence;
using Persistence.Leasing;

namespace OrderService.Intake;

/// <summary>The intake of one integration: one replica at a time reads, on schedule, when hinted at, and what is being watched.</summary>
internal sealed class IntegrationIntake(
    IIntegrations integrations,
    ILeases<OrderDbContext> leases,
    IntakeRound round,
    WebhookRegistration webhooks,
    IntakeSignal signal,
    TimeProvider clock,
    ILogger<IntegrationIntake> logger)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <summary>Runs until the integration is switched off or the process stops.</summary>
    public async Task RunAsync(string id, CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested && integrations.Find(id) is { TakesOrders: true })
        {
            try
            {
                await WorkAsync(id, stoppingToken);
                failures = 0;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (failures++ == 0)
                    logger.LogError(e, "The intake of {Integration} stopped; it is started again", id);
            }

            var pause = Pause * Math.Pow(2, Math.Min(failures, 6));
            await signal.WaitAsync(id, pause < LongestPause ? pause : LongestPause, clock, stoppingToken);
        }
    }

    private async Task WorkAsync(string id, CancellationToken stoppingToken)
    {
        await using var lease = await leases.TryAcquireAsync($"intake:{id}", LeaseTime, stoppingToken);
        if (lease is null)
            return;

        using var held = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewal = RenewAsync(lease, held);
        try
        {
            while (integrations.Find(id) is { TakesOrders: true } integration)
            {
                await webhooks.EnsureAsync(integration, held.Token);
                await round.RunAsync(integration, held.Token);
                await signal.WaitAsync(id, Pause, clock, held.Token);
            }
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            logger.LogInformation("The intake of {Integration} is left to whoever gets its lease next", id);
        }
        finally
        {
            await held.CancelAsync();
            await renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenewAsync(IHeldLease lease, CancellationTokenSource held)
    {
        using var timer = new PeriodicTimer(Renewal, clock);
        while (await timer.WaitForNextTickAsync(held.Token))
        {
            if (!await RenewedAsync(lease, held.Token))
                await held.CancelAsync();
        }
    }

    // A database that is away for a moment costs the lease: going on without it would leave two replicas reading for ever.
    private async Task<bool> RenewedAsync(IHeldLease lease, CancellationToken cancellationToken)
    {
        try
        {
            return await lease.RenewAsync(LeaseTime, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("The lease {Lease} could not be renewed: {Cause}", lease.Name, e.Message);
            return false;
        }
    }
}
