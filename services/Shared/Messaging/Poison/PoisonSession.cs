using Messaging.Bus;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using RabbitMQ.Client.Exceptions;

namespace Messaging.Poison;

/// <summary>One connection's worth of reading. Ends with an exception as soon as anything is amiss; what was not acknowledged then is delivered again.</summary>
internal sealed class PoisonSession : IAsyncDisposable
{
    private const ushort Prefetch = 10;
    private const int NotFound = 404;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly IConnection _connection;
    private readonly Func<PoisonMessage, CancellationToken, Task> _store;
    private readonly TimeProvider _clock;
    private readonly HashSet<(string Queue, PoisonKind Kind)> _read = [];
    private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inHand;

    private PoisonSession(IConnection connection, Func<PoisonMessage, CancellationToken, Task> store, TimeProvider clock)
    {
        _connection = connection;
        _store = store;
        _clock = clock;
        connection.ConnectionShutdownAsync += (_, reason) => BrokenAsync(new AlreadyClosedException(reason));
    }

    public static async Task<PoisonSession> OpenAsync(
        RabbitMqOptions options, Func<PoisonMessage, CancellationToken, Task> store, TimeProvider clock, CancellationToken cancellationToken) =>
        new(await options.ToConnectionFactory().CreateConnectionAsync("poison reader", cancellationToken), store, clock);

    /// <summary>Reads every queue there is, and those that come into being meanwhile. Never returns.</summary>
    public async Task RunAsync(PoisonQueues queues, Action works, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var queue in queues.Names)
            {
                await TryReadAsync(queue, PoisonKind.Error, cancellationToken);
                await TryReadAsync(queue, PoisonKind.Skipped, cancellationToken);
            }

            try
            {
                await _broken.Task.WaitAsync(Look, _clock, cancellationToken);
            }
            catch (TimeoutException) when (!_broken.Task.IsCompleted)
            {
                if (Volatile.Read(ref _inHand) == 0)
                    works();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _broken.TrySetCanceled();
        await _connection.DisposeAsync();
    }

    // The service that owns a queue declares it, when it first starts; a channel dies of asking for one that is not there.
    private async Task TryReadAsync(string queue, PoisonKind kind, CancellationToken cancellationToken)
    {
        if (_read.Contains((queue, kind)))
            return;

        var channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            var name = PoisonQueues.NameOf(queue, kind);
            await channel.QueueDeclarePassiveAsync(name, cancellationToken);
            await channel.BasicQosAsync(0, Prefetch, global: false, cancellationToken);
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += (_, delivery) => TakeAsync(channel, PoisonReading.Of(queue, kind, delivery, _clock.GetUtcNow()), delivery.DeliveryTag, cancellationToken);
            consumer.UnregisteredAsync += (_, _) => BrokenAsync(new InvalidOperationException($"The broker took the queue {name} away."));
            channel.ChannelShutdownAsync += (_, reason) => BrokenAsync(new AlreadyClosedException(reason));
            await channel.BasicConsumeAsync(name, autoAck: false, consumer, cancellationToken);
            _read.Add((queue, kind));
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == NotFound)
        {
            await channel.DisposeAsync();
        }
    }

    private async Task TakeAsync(IChannel channel, PoisonMessage message, ulong tag, CancellationToken cancellationToken)
    {
        if (_broken.Task.IsCompleted)
            return;

        Interlocked.Increment(ref _inHand);
        try
        {
            await _store(message, cancellationToken);
            await channel.BasicAckAsync(tag, multiple: false, cancellationToken);
            Interlocked.Decrement(ref _inHand);
        }
        catch (Exception e)
        {
            // Left in hand: the session ends, and with it comes back.
            _broken.TrySetException(e);
        }
    }

    private Task BrokenAsync(Exception reason)
    {
        _broken.TrySetException(reason);
        return Task.CompletedTask;
    }
}
