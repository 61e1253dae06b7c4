using Microsoft.EntityFrameworkCore;
using OrderService.Persistence;
using Persistence.Leasing;

namespace OrderService.Poison;

/// <summary>
/// Carries out replays that were taken on, whichever replica took them and whatever died since. An outage of broker or database is one line in the log,
/// and so is its end.
/// </summary>
internal sealed class PoisonReplayer(
    IDbContextFactory<OrderDbContext> contexts, ILeases<OrderDbContext> leases, PoisonRun run, PoisonBell bell, TimeProvider clock, ILogger<PoisonReplayer> log)
    : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private bool _isDown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            if (await TryAsync(UnfinishedAsync, stoppingToken) is { } replays)
            {
                var works = true;
                foreach (var replay in replays)
                    works &= await TryAsync(token => CarryOutAsync(replay, token), stoppingToken);
                if (works)
                    Up();
            }

            await bell.WaitAsync(Look, clock, stoppingToken);
        }
    }

    private async Task<List<Guid>> UnfinishedAsync(CancellationToken cancellationToken)
    {
        await using var database = await contexts.CreateDbContextAsync(cancellationToken);
        return await database.PoisonReplays.Where(replay => replay.FinishedAt == null)
            .OrderBy(replay => replay.StartedAt).Select(replay => replay.Id).Take(20).ToListAsync(cancellationToken);
    }

    private async Task<bool> CarryOutAsync(Guid replay, CancellationToken cancellationToken)
    {
        // Two replicas that send the same message do no harm, only work.
        if (await leases.TryAcquireAsync($"poison-replay:{replay:N}", Lease, cancellationToken) is not { } lease)
            return true;
        await using (lease)
        {
            while (await run.NextWaveAsync(replay, cancellationToken) && await lease.RenewAsync(Lease, cancellationToken))
                Up();
        }

        return true;
    }

    // One replay that cannot go on does not hold up the others.
    private async Task<T?> TryAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work(cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Down(e);
            return default;
        }
    }

    private void Down(Exception reason)
    {
        if (!_isDown)
            log.LogWarning(reason, "Stored messages cannot be sent back for the moment; it is tried again: {Reason}", reason.Message);
        _isDown = true;
    }

    private void Up()
    {
        if (_isDown)
            log.LogInformation("Stored messages are sent back again");
        _isDown = false;
    }
}
