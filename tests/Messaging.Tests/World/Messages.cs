using Contracts;

namespace Messaging.Tests.World;

public sealed record TallyOpened(Guid CorrelationId) : IEvent;

public sealed record WakeTally(Guid CorrelationId) : IEvent;

public sealed record CloseTally(Guid CorrelationId) : IEvent;

public sealed record CountOne(Guid CorrelationId, int Attempt) : ICommand;

public sealed record OneCounted(Guid CorrelationId, int Attempt) : IAnswer;

public enum Mood
{
    Calm,
    Cross,
}

public sealed record DescribeMood(Guid CorrelationId, int Attempt, Mood Mood, decimal Amount, string? Note, DateTimeOffset At) : ICommand;
