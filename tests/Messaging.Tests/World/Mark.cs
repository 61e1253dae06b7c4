namespace Messaging.Tests.World;

/// <summary>A row beside the saga's, written by the state machine in the same transition.</summary>
public sealed class Mark
{
    public Guid Id { get; init; }

    public Guid TallyId { get; init; }

    public DateTimeOffset At { get; init; }

    public decimal Weight { get; init; }
}
