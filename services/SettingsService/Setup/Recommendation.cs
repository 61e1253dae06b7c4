using System.Globalization;
using System.Text.Json.Nodes;
using SettingsService.Lookups;

namespace SettingsService.Setup;

/// <summary>What we would answer, from what both systems are set up with.</summary>
internal static class Recommendation
{
    public static JsonNode? Of(Choice? choice) => choice is null ? null : JsonValue.Create(choice.Value);

    public static JsonNode PaymentMethods(IReadOnlyList<Choice> ways, IReadOnlyList<Choice> methods) => Table(
        ways.Select(way => (way.Value, Words.SameWayToPay(way, methods)?.Value)), Words.Find(methods, Words.Others)?.Value);

    /// <summary>Sales on account get days to pay, all others none.</summary>
    public static JsonNode? Terms(IReadOnlyList<Choice> ways, IReadOnlyList<Choice> terms)
    {
        var atOnce = Words.Find(terms, Words.AtOnce)?.Value ?? terms.FirstOrDefault(term => term.Value == "0")?.Value;
        var later = terms.Where(term => term.Active && term.Value != atOnce).OrderBy(term => Days(term) ?? int.MaxValue).FirstOrDefault(term => Days(term) > 0)?.Value;
        return atOnce is null && later is null
            ? null
            : Table(ways.Select(way => (way.Value, Array.Exists(Words.OnAccount, word => Words.Says(way, word)) ? later : null)).Where(entry => entry.Item2 is not null), atOnce);
    }

    /// <summary>A category for each rate there is one for, of the sort the prices are sent in.</summary>
    public static JsonNode? TaxCategories(IReadOnlyList<Choice> categories, bool pricesIncludeVat)
    {
        var table = new JsonObject();
        if (Words.Find(categories.Where(category => category.Rate is null or 0), Words.IntraCommunity) is { } intra)
            table["intra"] = intra.Value;
        foreach (var rate in categories.Where(category => category is { Active: true, Rate: not null, Kind: "Vat" } && category.Included == pricesIncludeVat)
                     .GroupBy(category => category.Rate!.Value).OrderBy(group => group.Key))
            table[rate.Key.ToString("0.####", CultureInfo.InvariantCulture)] = rate.OrderBy(category => category.Value.Length).First().Value;
        return table.Count == 0 ? null : new JsonObject { ["enabled"] = true, ["table"] = table, ["unmapped"] = "fail" };
    }

    /// <summary>Visma adds the VAT where the company has categories for that, because then every price has one meaning.</summary>
    public static bool PricesIncludeVat(IReadOnlyList<Choice> categories) =>
        categories.Any(category => category is { Active: true, Included: true }) && !categories.Any(category => category is { Active: true, Included: false, Kind: "Vat", Rate: > 0 });

    private static JsonObject Table(IEnumerable<(string From, string? To)> entries, string? fallback)
    {
        var setting = new JsonObject { ["enabled"] = true, ["table"] = new JsonObject([.. entries.Where(entry => entry.To is not null).Select(entry => KeyValuePair.Create(entry.From, (JsonNode?)entry.To))]) };
        if (fallback is not null)
            setting["fallback"] = fallback;
        setting["unmapped"] = fallback is null ? "fail" : "use-fallback";
        return setting;
    }

    private static int? Days(Choice term) => int.TryParse(term.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
