using Messaging.Sagas;

namespace Messaging.Tests.World;

public sealed class TallyState : ISagaRow
{
    public Guid CorrelationId { get; set; }

    public string CurrentState { get; set; } = "";

    public int Version { get; set; }

    public DateTimeOffset? ResumeAt { get; set; }

    public int Count { get; set; }

    public int Woken { get; set; }

    public int Opened { get; set; }

    public decimal Amount { get; set; }

    public Mood Mood { get; set; }
}
