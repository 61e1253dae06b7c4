using System.Globalization;
using System.Text;

namespace Cli.Output;

/// <summary>Rows in aligned columns; columns of numbers are aligned to the right, the last is as long as it is.</summary>
internal sealed class Table(params string[] headings)
{
    private const string Gap = "  ";

    private readonly List<(Tone Tone, string[] Cells)> _rows = [];

    public int Count => _rows.Count;

    public void Add(params string?[] cells) => Add(Tone.Plain, cells);

    public void Add(Tone tone, params string?[] cells) => _rows.Add((tone, [.. cells.Select(Plain.Line)]));

    public IEnumerable<string> Lines(int? width, bool colours)
    {
        var all = _rows.Select(row => row.Cells).Prepend(headings).ToList();
        var widths = headings.Select((_, column) => all.Max(cells => cells[column].Length)).ToArray();
        var isNumber = headings.Select((_, column) => _rows.Count > 0 && _rows.TrueForAll(row => IsNumber(row.Cells[column]))).ToArray();
        yield return Cut(Line(headings, widths, isNumber), width);
        foreach (var (tone, cells) in _rows)
        {
            var line = Cut(Line(cells, widths, isNumber), width);
            yield return colours ? Paint(line, Math.Min(widths[0], line.Length), tone) : line;
        }
    }

    private static string Line(string[] cells, int[] widths, bool[] isNumber)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Length; column++)
        {
            if (column > 0)
                line.Append(Gap);
            line.Append(isNumber[column] ? cells[column].PadLeft(widths[column]) : cells[column].PadRight(widths[column]));
        }

        return line.ToString().TrimEnd();
    }

    private static string Cut(string line, int? width) => width is { } most && line.Length > most && most > 1 ? line[..(most - 1)] + '…' : line;

    private static bool IsNumber(string text) => text.Length == 0 || decimal.TryParse(text.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture, out _) && text.Length < 20;

    private static string Paint(string line, int length, Tone tone) => tone switch
    {
        Tone.Good => $"\e[32m{line[..length]}\e[0m{line[length..]}",
        Tone.Doubtful => $"\e[33m{line[..length]}\e[0m{line[length..]}",
        Tone.Bad => $"\e[31m{line[..length]}\e[0m{line[length..]}",
        _ => line,
    };
}
