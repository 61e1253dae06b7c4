using Contracts;

namespace Messaging.Sweeping;

/// <summary>What wakes a row, and the queue of its saga.</summary>
internal sealed record WakeMessage(string Queue, Func<Guid, IEvent> For);
