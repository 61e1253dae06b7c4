using System.Collections.Immutable;
using System.Globalization;

namespace Visma.Http;

/// <summary>A query string in the making; what has no value is left away.</summary>
internal sealed record Query(ImmutableArray<KeyValuePair<string, string>> Pairs)
{
    public static readonly Query None = new([]);

    public Query With(string name, string? value) => value is null ? this : new(Pairs.Add(new(name, value)));

    public Query With(string name, bool value) => With(name, value ? "true" : "false");

    public Query With(string name, int value) => With(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A date filter. Visma ignores a date without its condition, so they only go together.</summary>
    public Query Since(string name, DateTime? time) => time is not { } at
        ? this
        : With(name, at.ToString("yyyy-MM-ddTHH:mm:ss.fff", CultureInfo.InvariantCulture)).With(name + "Condition", ">=");

    public override string ToString() => Pairs.IsEmpty
        ? string.Empty
        : "?" + string.Join('&', Pairs.Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
}
