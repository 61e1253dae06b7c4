namespace VismaSandbox.Books;

/// <summary>Financial periods: months, closed up to one.</summary>
internal static class Periods
{
    public static string Of(DateTimeOffset date) => date.UtcDateTime.ToString("yyyyMM");

    public static bool IsClosed(string period, string? closedThrough) =>
        closedThrough is not null && string.CompareOrdinal(period, closedThrough) <= 0;
}
