using OrderService.Persistence;
using Persistence.Leasing;

namespace OrderService.Flow;

/// <summary>
/// Looks after paused flows and waiting orders, every second. What any replica can see, each does; trying, telling and sending scouts is done by
/// the one that holds the lease. An outage of the database is one line in the log, and so is its end.
/// </summary>
internal sealed class FlowWatch(
    FlowPauses pauses,
    FlowProbes probes,
    FlowNews news,
    FlowMending mending,
    WaitingOrders waiting,
    StepsPassed steps,
    ILeases<OrderDbContext> leases,
    TimeProvider clock,
    ILogger<FlowWatch> logger) : BackgroundService
{
    private const int TicksBetweenCalls = 2;
    private const int TicksBetweenRenewals = 5;
    private const int TicksBetweenScouts = 30;

    // How many are called beyond as many as got through, so that a crowd's pace grows to what the upstream can take.
    private const int More = 50;
    private const int WhenMostArePutOff = 2;

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);

    private IHeldLease? _lease;
    private bool _isDown;

    /// <summary>Before the first message comes, so that a restart does not send one order after the other into a known pause.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await pauses.RefreshAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tick, clock);
        try
        {
            for (var tick = 0; await timer.WaitForNextTickAsync(stoppingToken); tick++)
                await LookAsync(tick, stoppingToken);
        }
        finally
        {
            if (_lease is { } lease)
                await lease.DisposeAsync();
        }
    }

    private async Task LookAsync(int tick, CancellationToken stoppingToken)
    {
        try
        {
            await EveryReplicaAsync(tick, stoppingToken);
            if (await HoldsLeaseAsync(tick, stoppingToken))
                await OneReplicaAsync(tick, stoppingToken);
            if (_isDown)
                logger.LogInformation("Paused flows and waiting orders are looked after again");
            _isDown = false;
        }
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
        {
            if (!_isDown)
                logger.LogWarning(e, "Paused flows and waiting orders cannot be looked after for the moment; it is tried again every {Pause}", Tick);
            _isDown = true;
        }
    }

    private async Task EveryReplicaAsync(int tick, CancellationToken cancellationToken)
    {
        await pauses.RefreshAsync(cancellationToken);
        await mending.LookAsync(cancellationToken);
        foreach (var (integration, step) in steps.TakeTrials())
        {
            if (pauses.Find(integration) is { } pause && step >= pause.Step)
                await pauses.ResumeAsync(pause, cancellationToken);
        }

        if (tick % TicksBetweenCalls != 0)
            return;

        foreach (var (integration, step, passed, putOff) in steps.Take())
        {
            if (pauses.Find(integration) is null)
                await waiting.CallAsync(integration, step, passed > putOff ? passed + More : WhenMostArePutOff, cancellationToken);
        }
    }

    private async Task OneReplicaAsync(int tick, CancellationToken cancellationToken)
    {
        await probes.RunAsync(cancellationToken);
        await news.TellAsync(cancellationToken);
        if (tick % TicksBetweenCalls == 0)
            await waiting.CallHeldAsync([.. pauses.Running.Select(pause => pause.Integration)], 2 * More, cancellationToken);
        if (tick % TicksBetweenScouts == 0)
            await waiting.SendScoutsAsync(cancellationToken);
    }

    private async Task<bool> HoldsLeaseAsync(int tick, CancellationToken cancellationToken)
    {
        if (_lease is null)
            _lease = await leases.TryAcquireAsync("flow", LeaseTime, cancellationToken);
        else if (tick % TicksBetweenRenewals == 0 && !await _lease.RenewAsync(LeaseTime, cancellationToken))
            _lease = null;
        return _lease is not null;
    }
}
