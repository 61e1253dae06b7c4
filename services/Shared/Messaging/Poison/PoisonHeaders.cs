using System.Globalization;
using MassTransit;

namespace Messaging.Poison;

/// <summary>Tells the headers a message was sent with from those that tell what became of it.</summary>
internal static class PoisonHeaders
{
    /// <summary>Set on a message that is sent back; stays with it when it fails again.</summary>
    public const string Return = "Tillbridge-Return";

    private static readonly string[] AddedOnTheWay =
        ["MT-Fault-", "MT-Host-", MessageHeaders.Reason, "x-death", "x-first-death", "x-last-death", "x-delivery-count", "x-acquired-count", MessageHeaders.ContentType, Return];

    /// <summary>The headers without what was added when it failed.</summary>
    public static Dictionary<string, string> ForReplay(IEnumerable<KeyValuePair<string, string>> headers) => headers
        .Where(header => !Array.Exists(AddedOnTheWay, added => header.Key.StartsWith(added, StringComparison.OrdinalIgnoreCase)))
        .DistinctBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    public static string Write(PoisonReturn value) => string.Create(CultureInfo.InvariantCulture, $"{value.Entry:N}:{value.Replay}");

    public static PoisonReturn? ReadReturn(string? text) =>
        text?.Split(':') is [var entry, var replay]
        && Guid.TryParseExact(entry, "N", out var id)
        && int.TryParse(replay, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new PoisonReturn(id, number)
            : null;
}
