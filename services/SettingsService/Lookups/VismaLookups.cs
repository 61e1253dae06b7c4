using System.Globalization;
using Visma;
using Visma.Items;
using Visma.Lookups;

namespace SettingsService.Lookups;

/// <summary>What the company is set up with.</summary>
internal sealed class VismaLookups(IVismaClient visma, TimeProvider clock)
{
    /// <summary>Items that are read at most in search of those that are no goods.</summary>
    private const int MostItems = 5_000;

    public async Task<IReadOnlyList<Choice>> ReadAsync(string list, CancellationToken ct) => list switch
    {
        LookupList.OrderTypes => Choices(await visma.GetOrderTypesAsync(ct), type => type.OrderType, type => type.Description, type => type.Active,
            (type, choice) => choice with { Kind = $"{type.Behavior} {type.DefaultOperation}".Trim() }),
        LookupList.CustomerClasses => Choices(await visma.GetCustomerClassesAsync(ct), row => row.Id, row => row.Description, _ => true),
        LookupList.PaymentMethods => Choices(await visma.GetPaymentMethodsAsync(ct), row => row.PaymentMethodId, row => row.Description, row => row.Active,
            (row, choice) => choice with { Kind = row.MeansOfPayment }),
        LookupList.Terms => Choices(await visma.GetCreditTermsAsync(ct), row => row.TermsId, row => row.Description, _ => true),
        LookupList.VatCategories => Choices(await visma.GetVatCategoriesAsync(ct), row => row.VatCategoryId, row => row.Description, row => row.Active, WithRate),
        LookupList.Warehouses => Choices(await visma.GetWarehousesAsync(ct), row => row.WarehouseId, row => row.Description, row => row.Active,
            (row, choice) => choice with { Parent = row.Branch?.Number }),
        LookupList.Branches => Choices(await visma.GetBranchesAsync(ct), row => row.Number, row => row.Name, row => row.IsActive,
            (row, choice) => choice with { Kind = row.IsMainBranch == true ? "main" : null }),
        LookupList.Attributes => Choices(await visma.GetAttributesAsync(ct), row => row.AttributeId, row => row.Description, _ => true,
            (row, choice) => choice with { Kind = row.ControlType, Values = Choices(row.Details ?? [], value => value.ValueId, value => value.Description, value => value.Disabled != true) }),
        LookupList.SalesCategories => [.. Flat(await visma.GetSalesCategoriesAsync(ct))],
        _ => await ServiceItemsAsync(ct),
    };

    private static List<Choice> Choices<T>(
        IEnumerable<T> rows, Func<T, string?> value, Func<T, string?> label, Func<T, bool?> active, Func<T, Choice, Choice>? more = null) =>
    [
        .. rows.Where(row => !string.IsNullOrWhiteSpace(value(row))).Select(row =>
        {
            var choice = new Choice(value(row)!.Trim(), label(row) ?? value(row)!, active(row) ?? true);
            return more is null ? choice : more(row, choice);
        }),
    ];

    private Choice WithRate(VatCategoryDto category, Choice choice)
    {
        var today = clock.GetUtcNow().UtcDateTime;
        var lines = category.VatCategoryLines ?? [];
        var rate = lines.SelectMany(line => line.VatRates ?? [])
            .Where(rate => rate.GroupType is null or "Output" && (rate.StartDate is null || rate.StartDate <= today))
            .MaxBy(rate => rate.StartDate ?? DateTime.MinValue)?.VatRate;
        return choice with
        {
            Kind = lines.Select(line => line.Type).FirstOrDefault(type => type is not null),
            Rate = rate,
            Included = lines.Count == 0 ? null : lines.Any(line => line.CalculateOn == "ExtractFromItemAmount"),
        };
    }

    private static IEnumerable<Choice> Flat(IEnumerable<SalesCategoryDto> categories) => categories.SelectMany(category => Flat(category.SubCategories ?? [])
        .Prepend(new Choice(Number(category.CategoryId), category.Description ?? "") { Parent = category.ParentId is null or 0 ? null : Number(category.ParentId) }))
        .DistinctBy(choice => choice.Value, StringComparer.Ordinal);

    private async Task<IReadOnlyList<Choice>> ServiceItemsAsync(CancellationToken ct)
    {
        var items = new List<Choice>();
        var read = 0;
        await foreach (var item in visma.ListItemsAsync(new ItemQuery(), ct))
        {
            if (item is { StockItem: false, InventoryNumber: { Length: > 0 } number })
                items.Add(new Choice(number, item.Description ?? number, item.IsSellable) { Kind = item.Type });
            if (++read == MostItems)
                break;
        }

        return items;
    }

    private static string Number(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
