using OrderService.Persistence;
using Persistence.Leasing;

namespace OrderService.Replays;

/// <summary>
/// Carries out what people asked for. One replica at a time does the watching; the one that accepted a request starts it at once, which is safe
/// because every statement of a round counts only where nobody was quicker.
/// </summary>
internal sealed class ReplayWorker(
    ReplayRound round, ReplaySignal signal, ILeases<OrderDbContext> leases, TimeProvider clock, ILogger<ReplayWorker> logger) : BackgroundService
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private IHeldLease? _lease;
    private DateTimeOffset _renewAt;
    private bool _isDown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Busy;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var rang = await signal.WaitAsync(pause, stoppingToken);
                var changed = await TryRoundAsync(rang, stoppingToken);
                pause = rang || changed ? Busy : pause * 2 < Idle ? pause * 2 : Idle;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the process; another replica goes on.
        }
        finally
        {
            if (_lease is not null)
                await _lease.DisposeAsync();
        }
    }

    private async Task<bool> TryRoundAsync(bool rang, CancellationToken cancellationToken)
    {
        try
        {
            var changed = (rang || await HoldsLeaseAsync(cancellationToken)) && await round.RunAsync(cancellationToken);
            if (_isDown)
                logger.LogInformation("Replays are carried out again");
            _isDown = false;
            return changed;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (!_isDown)
                logger.LogWarning(e, "Replays cannot be carried out for the moment; nothing that was asked for is lost");
            _isDown = true;
            return false;
        }
    }

    private async Task<bool> HoldsLeaseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_lease is not null && now < _renewAt)
            return true;
        if (_lease is null || !await _lease.RenewAsync(LeaseTime, cancellationToken))
            _lease = await leases.TryAcquireAsync("replays", LeaseTime, cancellationToken);
        _renewAt = now + Renewal;
        return _lease is not null;
    }
}
