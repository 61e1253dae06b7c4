namespace Messaging.Watching;

/// <summary>Tells how full the queues of the house are, and whether anybody reads them.</summary>
public interface IQueueDepths
{
    /// <summary>What carries the messages.</summary>
    Transport Transport { get; }

    /// <summary>Every queue of the house by name; none where one process holds everything in memory.</summary>
    /// <exception cref="BrokerAwayException">The broker does not answer.</exception>
    Task<IReadOnlyList<QueueDepth>> ReadAsync(CancellationToken cancellationToken = default);
}
