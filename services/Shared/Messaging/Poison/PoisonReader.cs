using Messaging.Bus;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Messaging.Poison;

/// <summary>
/// Empties the <c>_error</c> and <c>_skipped</c> queues into the store. Each message is stored first and acknowledged then, so that a death between the
/// two brings it again and the store knows it. Any number of replicas may read. An outage of broker or store is one line in the log, and so is its end.
/// </summary>
internal sealed class PoisonReader(
    IPoisonStore store, PoisonQueues queues, IOptions<MessagingOptions> options, BusGate gate, TimeProvider clock, ILogger<PoisonReader> log) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private bool _isDown;
    private TimeSpan _pause = FirstPause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Transport is not Transport.RabbitMq)
            return;

        await gate.WaitAsync(stoppingToken);
        while (true)
        {
            try
            {
                await using var session = await PoisonSession.OpenAsync(options.Value.RabbitMq, StoreAsync, clock, stoppingToken);
                await session.RunAsync(queues, Up, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Down(e);
            }

            await Task.Delay(_pause, clock, stoppingToken);
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        }
    }

    private async Task StoreAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        await store.StoreAsync(message, cancellationToken);
        Up();
    }

    private void Down(Exception reason)
    {
        if (!_isDown)
            log.LogWarning(reason, "The messages that could not be handled cannot be stored for the moment; they are safe in their queues: {Reason}", reason.Message);
        _isDown = true;
    }

    private void Up()
    {
        _pause = FirstPause;
        if (_isDown)
            log.LogInformation("The messages that could not be handled are stored again");
        _isDown = false;
    }
}
