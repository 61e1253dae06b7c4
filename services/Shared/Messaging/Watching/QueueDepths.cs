using Messaging.Bus;
using Messaging.Poison;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Messaging.Watching;

/// <summary>Asks the broker over a connection of its own, which ends with the answer: nobody asks often. What was found a moment ago is told again.</summary>
internal sealed class QueueDepths(PoisonQueues queues, IOptions<MessagingOptions> options, TimeProvider clock) : IQueueDepths
{
    private const int NotFound = 404;

    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private (DateTimeOffset At, IReadOnlyList<QueueDepth> Queues)? _last;

    public Transport Transport => options.Value.Transport!.Value;

    /// <summary>Never disposed: it has no wait handle and lives as long as the process.</summary>
    private SemaphoreSlim Turn { get; } = new(1);

    public async Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken = default)
    {
        if (Transport is not Transport.RabbitMq)
            return [];
        await Turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || clock.GetUtcNow() - last.At >= Freshness)
                _last = last = (clock.GetUtcNow(), await AskAsync(cancellationToken));
            return last.Queues;
        }
        finally
        {
            Turn.Release();
        }
    }

    private async Task<IReadOnlyList<QueueDepth>> AskAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = await options.Value.RabbitMq.ToConnectionFactory().CreateConnectionAsync("queue depths", patience.Token);
            var depths = new List<QueueDepth>();
            foreach (var queue in queues.Names.Order(StringComparer.Ordinal))
                depths.Add(await OneAsync(connection, queue, patience.Token));
            return depths;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new BrokerAwayException($"RabbitMQ did not answer within {Patience.TotalSeconds:0} s.", e);
        }
        catch (Exception e) when (e is RabbitMQClientException or IOException or TimeoutException)
        {
            throw new BrokerAwayException("RabbitMQ does not answer.", e);
        }
    }

    // A channel dies of asking for a queue that is not there.
    private static async Task<QueueDepth> OneAsync(IConnection connection, string queue, CancellationToken cancellationToken)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            var state = await channel.QueueDeclarePassiveAsync(queue, cancellationToken);
            return new QueueDepth(queue, state.MessageCount, state.ConsumerCount);
        }
        catch (OperationInterruptedException e) when (e.ShutdownReason?.ReplyCode == NotFound)
        {
            return new QueueDepth(queue, null, null);
        }
    }
}
