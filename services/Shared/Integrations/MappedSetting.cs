namespace Integrations;

/// <summary>
/// A value Visma needs and CCV words differently or lacks: switched on, then forced to a constant, or taken from a table with a
/// fallback for an empty source value and a choice for one the table does not know.
/// </summary>
public sealed record MappedSetting
{
    /// <summary>Off: the field is never sent and Visma's own default holds.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Always this value, whatever the source says.</summary>
    public string? Force { get; init; }

    /// <summary>The value when the source value is empty, and for an unmapped one when <see cref="Unmapped"/> says so.</summary>
    public string? Fallback { get; init; }

    /// <summary>Source value → target value; source values compare without regard to case.</summary>
    public Dictionary<string, string> Table { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to do with a source value that is not in the table.</summary>
    public UnmappedValue Unmapped { get; init; } = UnmappedValue.Fail;

    /// <summary>
    /// The value to send for the first of <paramref name="sources"/> the table knows (most specific first); null leaves the field out.
    /// False when the value is unmapped and the setting says that is a failure.
    /// </summary>
    public bool TryResolve(IReadOnlyList<string?> sources, out string? value)
    {
        value = null;
        if (!Enabled)
            return true;

        if (!string.IsNullOrWhiteSpace(Force))
        {
            value = Force;
            return true;
        }

        var known = sources.Where(source => !string.IsNullOrWhiteSpace(source)).Select(source => source!.Trim()).ToList();
        foreach (var source in known)
        {
            if (Lookup(source) is { } mapped)
            {
                value = mapped;
                return true;
            }
        }

        if (known.Count == 0 || Unmapped == UnmappedValue.UseFallback)
        {
            value = string.IsNullOrWhiteSpace(Fallback) ? null : Fallback;
            return true;
        }

        return Unmapped == UnmappedValue.LeaveOut;
    }

    // Configuration binding may hand in a dictionary that compares by case.
    private string? Lookup(string source) =>
        Table.TryGetValue(source, out var exact)
            ? exact
            : Table.FirstOrDefault(entry => string.Equals(entry.Key, source, StringComparison.OrdinalIgnoreCase)).Value;
}
