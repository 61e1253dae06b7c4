using System.Globalization;

namespace Benchmarks;

/// <summary>CPU time and memory of a process and all below it, as Linux counts them, those that ended meanwhile included.</summary>
internal sealed class ProcessTree(int root)
{
    private const double TicksPerSecond = 100;

    /// <summary>CPU time so far, seconds.</summary>
    public double CpuSeconds()
    {
        var all = Read();
        var members = Members(all);
        return all.Where(process => members.Contains(process.Id)).Sum(process => process.Ticks) / TicksPerSecond;
    }

    /// <summary>Resident memory, MiB.</summary>
    public double ResidentMiB()
    {
        var members = Members(Read());
        return members.Sum(ResidentKiB) / 1024.0;
    }

    private HashSet<int> Members(IReadOnlyList<Entry> all)
    {
        var members = new HashSet<int> { root };
        int before;
        do
        {
            before = members.Count;
            members.UnionWith(all.Where(process => members.Contains(process.Parent)).Select(process => process.Id));
        }
        while (members.Count > before);
        return members;
    }

    private static List<Entry> Read()
    {
        var entries = new List<Entry>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || Stat(folder) is not { } fields)
                continue;

            // See proc(5): ppid is field 4; utime, stime and those of reaped children are fields 14 to 17.
            entries.Add(new Entry(id, int.Parse(fields[1], CultureInfo.InvariantCulture), Enumerable.Range(11, 4).Sum(field => long.Parse(fields[field], CultureInfo.InvariantCulture))));
        }

        return entries;
    }

    private static string[]? Stat(string folder)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long ResidentKiB(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private sealed record Entry(int Id, int Parent, long Ticks);
}
