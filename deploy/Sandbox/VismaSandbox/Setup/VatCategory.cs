namespace VismaSandbox.Setup;

/// <summary>How a tax category treats an amount.</summary>
/// <remarks>
/// The rate is in per cent. Where it is included prices contain the tax, otherwise it comes on top; exempt amounts are outside of tax,
/// which is another thing than a rate of zero.
/// </remarks>
internal sealed record VatCategory(string Id, string Description, decimal Rate, bool Included, bool Exempt)
{
    private static readonly decimal[] Rates =
    [
        0m, 2.1m, 3m, 4m, 4.8m, 5m, 5.5m, 6m, 7m, 8m, 8.1m, 9m, 9.5m, 10m, 11m, 12m, 13m, 13.5m, 14m, 15m, 16m, 17m, 18m, 19m, 20m, 21m,
        22m, 23m, 24m, 25m, 25.5m, 27m,
    ];

    /// <summary>One per rate of Europe, on top (<c>VAT21</c>) and included (<c>VAT21I</c>), and two without tax.</summary>
    public static IReadOnlyDictionary<string, VatCategory> All { get; } = Rates
        .SelectMany(rate => new[] { OnTop(rate), Contained(rate) })
        .Append(new("EXEMPT", "Exempt from VAT", 0m, Included: false, Exempt: true))
        .Append(new("EU0", "Intra-community supply", 0m, Included: false, Exempt: true))
        .ToDictionary(category => category.Id, StringComparer.OrdinalIgnoreCase);

    public static string IdFor(decimal rate) => "VAT" + rate.ToString("0.##").Replace('.', '_');

    private static VatCategory OnTop(decimal rate) => new(IdFor(rate), $"VAT {rate:0.##}% on top", rate, Included: false, Exempt: false);

    private static VatCategory Contained(decimal rate) => new(IdFor(rate) + "I", $"VAT {rate:0.##}% included", rate, Included: true, Exempt: false);
}
