namespace Visma.Texts;

/// <summary>Two lines of any length into Visma's three short ones: a long street flows on, so that the house number at its end is kept.</summary>
public static class AddressLines
{
    private const int Lines = 3;

    /// <summary>Always three entries; null where a line is not needed. Only what three lines cannot hold is cut.</summary>
    public static string?[] Fit(string? line1, string? line2)
    {
        var result = new string?[Lines];
        var used = 0;
        foreach (var line in new[] { line1, line2 })
        {
            var rest = VismaText.Clean(line);
            while (rest.Length > 0 && used < Lines)
            {
                var end = used == Lines - 1 ? rest.Length : End(rest);
                result[used++] = VismaText.Fit(rest[..end], FieldLengths.AddressLine);
                rest = rest[end..].TrimStart();
            }
        }

        return result;
    }

    // At the last blank that fits, else in the word, but never through a character.
    private static int End(string text)
    {
        const int max = FieldLengths.AddressLine;
        if (text.Length <= max)
            return text.Length;

        var blank = text.LastIndexOf(' ', max);
        return blank > 0 ? blank : char.IsHighSurrogate(text[max - 1]) ? max - 1 : max;
    }
}
