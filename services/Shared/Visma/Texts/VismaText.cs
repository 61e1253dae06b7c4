using System.Text;

namespace Visma.Texts;

/// <summary>Texts that fit the fields of Visma, which are of limited length.</summary>
public static class VismaText
{
    /// <summary>
    /// The text on one line, without control characters and outer blanks, cut to <paramref name="max"/> UTF-16 units, never through a
    /// character. Null when nothing is left: the sale does not state the field.
    /// </summary>
    public static string? Fit(string? text, int max)
    {
        var clean = Clean(text);
        if (clean.Length <= max)
            return clean.Length == 0 ? null : clean;

        var end = char.IsHighSurrogate(clean[max - 1]) ? max - 1 : max;
        return end == 0 ? null : clean[..end].TrimEnd();
    }

    /// <summary>Every run of blanks and control characters as one blank; lone surrogates, which no JSON can carry, as the replacement character.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                result.Append(rune);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        return result.ToString().TrimEnd();
    }
}
