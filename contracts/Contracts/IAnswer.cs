using MassTransit;

namespace Contracts;

/// <summary>What a step tells the order saga that asked for it. Sent to <see cref="QueueName"/>, never published.</summary>
[ExcludeFromTopology]
public interface IAnswer : CorrelatedBy<Guid>
{
    /// <summary>The queue of the order saga, the only receiver of answers.</summary>
    const string QueueName = "order-transfer";

    /// <summary>The attempt the answered command carried.</summary>
    int Attempt { get; }
}
