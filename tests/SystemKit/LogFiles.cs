using System.Collections.Concurrent;

namespace SystemKit;

/// <summary>Keeps whatever the hosts under test write in the folder named by <c>TILLBRIDGE_FAULT_LOGS</c>, a file each; without it nothing is kept.</summary>
internal static class LogFiles
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("TILLBRIDGE_FAULT_LOGS") is { Length: > 0 } folder ? folder : null;
    private static readonly ConcurrentDictionary<HostProcess, TextWriter> Files = new();
    private static int _number;

    public static void Write(HostProcess host, string line)
    {
        if (Folder is not null)
            Files.GetOrAdd(host, Open).WriteLine(line);
    }

    private static TextWriter Open(HostProcess host)
    {
        var file = new StreamWriter(Path.Combine(Directory.CreateDirectory(Folder!).FullName, $"{Interlocked.Increment(ref _number):00}-{host.Project}.log")) { AutoFlush = true };
        return TextWriter.Synchronized(file);
    }
}
