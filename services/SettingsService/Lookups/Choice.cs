namespace SettingsService.Lookups;

/// <summary>A value a setting may have.</summary>
/// <param name="Value">What the setting holds.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Active">Whether it may be used.</param>
public sealed record Choice(string Value, string Label, bool Active = true)
{
    /// <summary>What it behaves like, such as an order type's operation.</summary>
    public string? Kind { get; init; }

    /// <summary>The VAT rate in percent.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Whether prices contain the VAT.</summary>
    public bool? Included { get; init; }

    /// <summary>The value it hangs below, in a tree.</summary>
    public string? Parent { get; init; }

    /// <summary>What it is made of, such as the values of an attribute.</summary>
    public IReadOnlyList<Choice>? Values { get; init; }
}
