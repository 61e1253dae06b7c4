using System.Collections.Concurrent;
using Contracts;

namespace Messaging.Poison;

/// <summary>The queues whose poison is collected: those of every command and of the saga, whichever process has them, and whatever else this process receives from.</summary>
internal sealed class PoisonQueues
{
    private readonly ConcurrentDictionary<string, byte> _names = new(StringComparer.Ordinal);

    public PoisonQueues()
    {
        Add(IAnswer.QueueName);
        foreach (var command in typeof(ICommand).Assembly.GetExportedTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICommand))))
            Add(Addresses.QueueOf(command));
    }

    public IEnumerable<string> Names => _names.Keys;

    public void Add(string queue) => _names[queue] = 0;

    public static string NameOf(string queue, PoisonKind kind) => queue + (kind is PoisonKind.Error ? "_error" : "_skipped");
}
