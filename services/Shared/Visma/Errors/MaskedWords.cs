using System.Text.RegularExpressions;

namespace Visma.Errors;

/// <summary>
/// Makes an upstream's own words fit to be kept: what was sent as personal data is masked, so is every quoted value that was not
/// sent as a key, every e-mail address and every long number; whitespace is folded and the rest cut.
/// </summary>
internal static partial class MaskedWords
{
    private const int Longest = 400;
    private const string Mask = "…";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The words, masked; null for none.</summary>
    /// <param name="text">What the upstream said.</param>
    /// <param name="personal">Values of the request that are personal.</param>
    /// <param name="keys">Values of the request that are keys (item numbers, codes) and may be repeated.</param>
    public static string? Clean(string? text, IReadOnlySet<string>? personal = null, IReadOnlySet<string>? keys = null)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        // Before the masks look at it: nothing an upstream says is worth scanning for minutes.
        var words = Blank().Replace(text.Length > 4 * Longest ? text[..(4 * Longest)] : text, " ").Trim();
        foreach (var value in (personal ?? new HashSet<string>()).Where(value => value.Trim().Length > 1).OrderByDescending(value => value.Length))
            words = Regex.Replace(words, Whole(value), Mask, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

        words = Email().Replace(words, Mask);
        words = Quoted().Replace(words, quoted => keys?.Contains(quoted.Groups["value"].Value) == true ? quoted.Value : $"'{Mask}'");
        words = LongNumber().Replace(words, number => keys?.Contains(number.Value) == true ? number.Value : Mask);
        return Cut(words);
    }

    /// <summary>Words that are masked already, in one line; null for none.</summary>
    public static string? Join(IEnumerable<string> words) => string.Join("; ", words.Where(part => part.Length > 0)) is { Length: > 0 } line ? Cut(line) : null;

    private static string Cut(string words) => words.Length > Longest ? words[..(Longest - 1)] + Mask : words;

    private static string Whole(string value) => $@"(?<![\p{{L}}\d]){Regex.Escape(value.Trim())}(?![\p{{L}}\d])";

    /// <summary>A field's name as Visma gave it; null where it does not look like one.</summary>
    public static string? Field(string? name) => name is { Length: <= 100 } && FieldName().IsMatch(name) ? name : null;

    [GeneratedRegex(@"^[$\w.\[\]]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FieldName();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[^\s@<>""']+@[^\s@<>""']+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<q>['""‘“])(?<value>[^'""’”]{1,200})['""’”](?![\p{L}\d])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\+?\d[\d\-/ ]{6,}\d", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LongNumber();
}
