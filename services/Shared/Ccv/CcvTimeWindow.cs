using System.Text.Json.Serialization;

namespace Ccv;

/// <summary>From when to when.</summary>
public sealed record CcvTimeWindow
{
    /// <summary>From.</summary>
    [JsonPropertyName("start")]
    public DateTimeOffset? Start { get; init; }

    /// <summary>To.</summary>
    [JsonPropertyName("end")]
    public DateTimeOffset? End { get; init; }
}
