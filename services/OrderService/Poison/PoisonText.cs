using System.Text.RegularExpressions;
using Upstream;

namespace OrderService.Poison;

/// <summary>Makes what an exception says fit to be kept and shown: short, without personal data and secrets.</summary>
internal static partial class PoisonText
{
    private const int MostFrames = 5;

    public static string? Scrub(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var head = text.Length > 2000 ? text[..2000] : text;
        return UpstreamText.Shorten(Number().Replace(Secret().Replace(head, "${word}=(secret)"), "(number)"));
    }

    /// <summary>A type's name, or null where the text is none.</summary>
    public static string? TypeName(string? text) => text is { Length: > 0 and <= 200 } && Name().IsMatch(text) ? text : Scrub(text) is null ? null : "(unreadable)";

    /// <summary>The topmost frames that are ours, one a line, with the file's name and line where they are known.</summary>
    public static string? OwnFrames(string? stackTrace)
    {
        if (stackTrace is null)
            return null;
        var frames = Frame().Matches(stackTrace.Length > 100_000 ? stackTrace[..100_000] : stackTrace)
            .Take(MostFrames)
            .Select(frame => frame.Groups["line"].Success
                ? $"{frame.Groups["method"].Value} ({Path.GetFileName(frame.Groups["file"].Value.Replace('\\', '/'))}:{frame.Groups["line"].Value})"
                : frame.Groups["method"].Value)
            .Select(frame => frame.Length > 190 ? frame[..190] : frame)
            .ToList();
        return frames.Count > 0 ? string.Join('\n', frames) : null;
    }

    [GeneratedRegex(@"(?i)(?<word>password|passwd|pwd|secret|token|api[-_ ]?key|authorization|bearer)\b[""']?\s*[=: ]\s*(bearer\s+)?[^\s;,]+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();

    // Telephone, bank and card numbers.
    [GeneratedRegex(@"\+?\d[\d .\-/]{7,}\d", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^[\w.+`\[\]<>,-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^\s*at (?<method>(?:Contracts|Messaging|Persistence|Upstream|Integrations|Mapping|Ccv|Visma|ServiceDefaults|[A-Z]\w*Service)\.[^(\r\n]+)[^\r\n]*?(?: in (?<file>[^\r\n]+):line (?<line>\d+))?\r?$",
        RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frame();
}
