using System.Globalization;

namespace Cli.Output;

/// <summary>Times as people here read them: in this machine's zone, to the second.</summary>
internal sealed class Times(TimeProvider clock)
{
    public string Of(DateTimeOffset? time) => time is { } known
        ? TimeZoneInfo.ConvertTime(known, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : "";

    /// <summary>How long ago, or in how long, roughly.</summary>
    public string Ago(DateTimeOffset time)
    {
        var span = clock.GetUtcNow() - time;
        return span < TimeSpan.Zero ? $"in {Rough(-span)}" : $"{Rough(span)} ago";
    }

    public static string Rough(TimeSpan span) => span switch
    {
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };
}
