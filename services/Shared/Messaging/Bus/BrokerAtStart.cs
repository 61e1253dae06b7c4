using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Messaging.Bus;

/// <summary>
/// Waits for a broker that is not up yet, before the bus starts: it says what it waits for, tells a refused login from a broker that is away, and gives
/// up in the end with a sentence that names the remedy, where the bus would go on without one.
/// </summary>
internal sealed class BrokerAtStart(IOptions<MessagingOptions> options, TimeProvider clock, ILogger<BrokerAtStart> log) : IHostedLifecycleService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>A broker that is still booting refuses logins it knows (its users and virtual hosts are not loaded yet): only one that goes on refusing means it.</summary>
    private static readonly TimeSpan Booting = TimeSpan.FromSeconds(10);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Transport is not Transport.RabbitMq)
            return;

        var wait = TimeSpan.FromSeconds(options.Value.StartTimeoutSeconds);
        var rabbit = options.Value.RabbitMq;
        var until = clock.GetUtcNow() + wait;
        var spoke = DateTimeOffset.MinValue;
        DateTimeOffset? refusedSince = null;
        while (true)
        {
            try
            {
                await TryAsync(rabbit, cancellationToken);
                return;
            }
            catch (BrokerUnreachableException e) when (IsRefusal(e))
            {
                refusedSince ??= clock.GetUtcNow();
                if (clock.GetUtcNow() - refusedSince < Booting)
                {
                    await Task.Delay(Pause, clock, cancellationToken);
                    continue;
                }

                throw new InvalidOperationException(
                    $"The broker at {rabbit.Host}:{rabbit.Port} refused the login or the virtual host '{rabbit.VirtualHost}'. " +
                    "Check Messaging:RabbitMq:Username, Password and VirtualHost, and that the login may use the virtual host.", e);
            }
            catch (BrokerUnreachableException e) when (clock.GetUtcNow() < until)
            {
                refusedSince = null;
                if (clock.GetUtcNow() - spoke >= Silence)
                {
                    spoke = clock.GetUtcNow();
                    log.LogWarning("Waiting up to {Seconds} s for the broker at {Host}:{Port}: {Reason}",
                        wait.TotalSeconds, rabbit.Host, rabbit.Port, (e.InnerException ?? e).Message);
                }
            }
            catch (BrokerUnreachableException e)
            {
                throw new InvalidOperationException(
                    $"The broker at {rabbit.Host}:{rabbit.Port} did not answer within {wait.TotalSeconds} s. Start it, or mend Messaging:RabbitMq:Host and Port.", e);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsRefusal(BrokerUnreachableException e)
        => e.InnerException is AuthenticationFailureException or OperationInterruptedException { ShutdownReason.ReplyCode: 403 or 530 };

    private static async Task TryAsync(RabbitMqOptions rabbit, CancellationToken cancellationToken)
    {
        await using var connection = await rabbit.ToConnectionFactory().CreateConnectionAsync(cancellationToken);
        await connection.CloseAsync(cancellationToken);
    }
}
