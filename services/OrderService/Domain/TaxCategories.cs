using System.Globalization;
using Integrations;

namespace OrderService.Domain;

internal static class TaxCategories
{
    /// <summary>The VAT category of a rate, that of country and rate first; null where the item's own is to hold.</summary>
    public static string? For(Sale sale, decimal rate, OrderSettings settings)
    {
        var percentage = rate.ToString("0.####", CultureInfo.InvariantCulture);
        var keys = new List<string?>();
        if (sale.IntraCommunity && rate == 0)
            keys.Add("intra");
        if (sale.Country is { } country)
            keys.Add($"{country}:{percentage}");
        keys.Add(percentage);

        return settings.TaxCategory.TryResolve(keys, out var category)
            ? category
            : throw Refusal.Unmapped("VAT rate", $"{percentage} %", "Orders:TaxCategory:Table", sale);
    }
}
