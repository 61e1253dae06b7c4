using System.Collections.Concurrent;
using Messaging.Poison;

namespace Messaging.Tests.World;

/// <summary>The store of poison messages a service would have, in memory, and hooks to fail it.</summary>
public sealed class KeptPoison : IPoisonStore
{
    private readonly ConcurrentQueue<PoisonMessage> _messages = new();

    /// <summary>Called before a message is kept; may throw.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>Called when a message is kept and before it is acknowledged.</summary>
    public Func<Task> After { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<PoisonMessage> Messages => [.. _messages];

    public async Task StoreAsync(PoisonMessage message, CancellationToken cancellationToken)
    {
        await Before();
        _messages.Enqueue(message);
        await After();
    }
}
