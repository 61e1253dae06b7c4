namespace SandboxKit.Seed;

/// <summary>A product with variants by convention: SKU of the family, then the code of each option.</summary>
internal sealed record SeedFamily(
    string Sku, string Name, string Category, string Brand, decimal Price, decimal Vat, decimal Purchase, decimal Weight, params SeedOptionList[] Options)
{
    public IEnumerable<SeedVariant> Variants()
    {
        IEnumerable<IReadOnlyList<SeedOption>> combinations = [[]];
        foreach (var list in Options)
            combinations = combinations.SelectMany(done => list.Values.Select(next => (IReadOnlyList<SeedOption>)[.. done, next])).ToList();
        return combinations.Select(options => new SeedVariant(Sku, Name, Price, options));
    }
}

/// <summary>An option menu: its name and "CODE=Value" or "CODE=Value+surcharge" entries.</summary>
internal sealed class SeedOptionList(string name, params string[] entries)
{
    public IReadOnlyList<SeedOption> Values { get; } = entries.Select(entry => Parse(name, entry)).ToList();

    private static SeedOption Parse(string name, string entry)
    {
        var (code, rest) = Split(entry, '=');
        var (value, surcharge) = Split(rest, '+');
        return new(name, value, code, surcharge.Length == 0 ? 0m : decimal.Parse(surcharge, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static (string Before, string After) Split(string text, char separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
    }
}
