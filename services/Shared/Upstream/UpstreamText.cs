using System.Text.RegularExpressions;

namespace Upstream;

/// <summary>Makes an upstream's own words fit to be kept and shown.</summary>
public static partial class UpstreamText
{
    private const int Longest = 300;

    /// <summary>One line of at most 300 characters in which e-mail addresses are blotted out; null for nothing.</summary>
    public static string? Shorten(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var head = text.Length > 4 * Longest ? text[..(4 * Longest)] : text;
        var line = Email().Replace(Blank().Replace(head, " ").Trim(), "(e-mail)");
        return line.Length <= Longest ? line : string.Concat(line.AsSpan(0, Longest - 1), "…");
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[^\s@""'<>(),;:]+@[^\s@""'<>(),;:]+", RegexOptions.NonBacktracking)]
    private static partial Regex Email();
}
