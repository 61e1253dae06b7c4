using System.Text;

namespace TestKit;

/// <summary>The lines that differ between two texts, with line numbers and some lines around them.</summary>
internal static class LineDiff
{
    private const int Around = 2;

    public static string Between(string approved, string received)
    {
        var before = approved.Split('\n');
        var after = received.Split('\n');
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        var diff = new StringBuilder();
        Append(diff, ' ', before, Math.Max(0, head - Around), head);
        Append(diff, '-', before, head, before.Length - tail);
        Append(diff, '+', after, head, after.Length - tail);
        Append(diff, ' ', after, after.Length - tail, Math.Min(after.Length, after.Length - tail + Around));
        return diff.ToString().TrimEnd();
    }

    private static void Append(StringBuilder diff, char sign, string[] lines, int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            diff.Append(sign).Append($"{line + 1,5}  ").AppendLine(lines[line]);
        }
    }
}
