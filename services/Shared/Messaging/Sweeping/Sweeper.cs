using Messaging.Bus;
using Messaging.Sagas;
using Messaging.Sending;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Persistence;

namespace Messaging.Sweeping;

/// <summary>
/// Wakes saga rows whose time has come. Every replica runs one; each due row is claimed by one of them. A row that was claimed and whose wake message
/// got lost comes back when the claim ends. An outage of database or broker is one line in the log, and so is its end.
/// </summary>
internal sealed class Sweeper<TContext, TState>(
    DueRows<TContext, TState> rows,
    WakeMessage wake,
    SweeperOptions<TState> options,
    IOptions<MessagingOptions> messaging,
    BusGate gate,
    IMessageSender sender,
    TimeProvider clock,
    ILogger<Sweeper<TContext, TState>> log) : BackgroundService
    where TContext : ServiceDbContext
    where TState : class, ISagaRow
{
    private bool _isDown;

    /// <summary>
    /// What the in-memory transport carried died with the process before: every unfinished row has to ask again. Done before the bus starts, so that
    /// no row of this process is among them.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (messaging.Value.Transport is Transport.InMemory && await rows.AllDueAsync(cancellationToken) is > 0 and var count)
            log.LogInformation("{Count} unfinished rows of {Saga} from before the start are due at once", count, typeof(TState).Name);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await gate.WaitAsync(stoppingToken);
        using var timer = new PeriodicTimer(options.Interval, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Down(e, e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (!gate.IsHealthy)
        {
            Down(null, "the bus is not connected");
            return;
        }

        IReadOnlyList<Guid> claimed;
        do
        {
            claimed = await rows.ClaimAsync(cancellationToken);
            await Task.WhenAll(claimed.Select(id => sender.SendToAsync(wake.Queue, wake.For(id), cancellationToken)));
            if (claimed.Count > 0)
                log.LogInformation("Woke {Count} rows of {Saga} that were due", claimed.Count, typeof(TState).Name);
        }
        while (claimed.Count == options.BatchSize && gate.IsHealthy);
        Up();
    }

    private void Down(Exception? exception, string reason)
    {
        if (!_isDown)
            log.LogWarning(exception, "The sweeper of {Saga} cannot work and keeps trying: {Reason}", typeof(TState).Name, reason);
        _isDown = true;
    }

    private void Up()
    {
        if (_isDown)
            log.LogInformation("The sweeper of {Saga} works again", typeof(TState).Name);
        _isDown = false;
    }
}
