namespace OrderService.Submission;

/// <summary>Text in the lengths Visma's columns have; the API does not publish them, so they are the product's usual ones.</summary>
internal static class Text
{
    public const int LineDescription = 256;
    public const int Name = 255;
    public const int Phone = 50;
    public const int AddressLine = 50;
    public const int City = 50;
    public const int PostalCode = 20;

    /// <summary>The text in at most <paramref name="length"/> UTF-16 units, never ending in half a character; null when nothing is there.</summary>
    public static string? Cut(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= length)
            return text;

        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end];
    }
}
