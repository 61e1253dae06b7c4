using MassTransit;

namespace Messaging.Sagas;

/// <summary>A saga's row. Its class may not be called <c>Saga</c>; one row for each <c>CorrelationId</c>.</summary>
public interface ISagaRow : SagaStateMachineInstance
{
    /// <summary>Raised with each saved change; two messages that change a row at once meet here, and the later one starts afresh. Not for the saga to set.</summary>
    int Version { get; set; }

    /// <summary>
    /// When the sweeper wakes the row. Never null while the row is unfinished: whoever waits for an answer says here how long. Null once nothing is
    /// to be done any more.
    /// </summary>
    DateTimeOffset? ResumeAt { get; set; }
}
