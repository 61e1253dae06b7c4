using System.Globalization;

namespace CcvSandbox.Api;

/// <summary>The date forms of the API. Everything is UTC.</summary>
public static class CcvDate
{
    private static readonly string[] Stamps =
    [
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss",
    ];

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A point in time in one of the forms seen in working clients: Z, +00:00, +0000 or Z with fractions; without a zone it is UTC.</summary>
    public static bool TryParseStamp(string text, out DateTimeOffset time)
    {
        // The zone form without a colon is not one .NET reads.
        if (text.Length > 5 && text[^5] is '+' or '-' && !text.AsSpan(text.Length - 4).ContainsAnyExceptInRange('0', '9'))
            text = $"{text[..^2]}:{text[^2..]}";
        return DateTimeOffset.TryParseExact(text, Stamps, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    /// <summary>A stamp or a date alone; a date alone is the start of that day.</summary>
    public static bool TryParse(string text, out DateTimeOffset time, out bool isDateOnly)
    {
        isDateOnly = DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
        return isDateOnly || TryParseStamp(text, out time);
    }
}
