namespace Visma;

/// <summary>Texts that fit Visma's fields.</summary>
public static class VismaText
{
    /// <summary>The text cut to a field's length (in UTF-16 units, as Visma counts), never through the middle of a character; null for nothing but blanks.</summary>
    public static string? Fit(string? text, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed))
            return null;
        if (trimmed.Length <= length)
            return trimmed;
        var end = char.IsHighSurrogate(trimmed[length - 1]) ? length - 1 : length;
        return end == 0 ? null : trimmed[..end].TrimEnd();
    }
}
