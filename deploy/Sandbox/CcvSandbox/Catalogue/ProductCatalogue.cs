using SandboxKit.Seed;

namespace CcvSandbox.Catalogue;

/// <summary>The products of the shop, made from the shared seed: variants gathered under their family.</summary>
public sealed class ProductCatalogue
{
    private const long FirstProductId = 1;
    private const long FirstVariantId = 5001;

    private readonly Dictionary<long, Product> _byId;
    private readonly Dictionary<string, (Product Product, ProductVariant? Variant)> _bySku = new(StringComparer.Ordinal);

    public ProductCatalogue(IReadOnlyList<SeedItem> items)
    {
        var variantId = FirstVariantId;
        All = items.GroupBy(item => item.Variant?.FamilySku ?? item.Sku)
            .Select((group, position) => Build(FirstProductId + position, group.Key, [.. group], ref variantId))
            .ToList();
        _byId = All.ToDictionary(product => product.Id);
        foreach (var product in All)
        {
            _bySku[product.Number] = (product, null);
            foreach (var variant in product.Variants)
                _bySku[variant.Sku] = (product, variant);
        }
    }

    public IReadOnlyList<Product> All { get; }

    public Product? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>By the number of a product or the SKU of a variant.</summary>
    public (Product Product, ProductVariant? Variant)? FindSku(string sku) => _bySku.TryGetValue(sku, out var found) ? found : null;

    public (Product Product, ProductVariant Variant)? FindVariant(long id) =>
        All.SelectMany(product => product.Variants.Select(variant => (product, variant))).FirstOrDefault(pair => pair.variant.Id == id) is { variant: not null } hit
            ? hit : null;

    private static Product Build(long id, string number, List<SeedItem> items, ref long variantId)
    {
        var first = items[0];
        var variants = new List<ProductVariant>();
        foreach (var item in items.Where(item => item.Variant is not null))
            variants.Add(new(variantId++, item.Sku, item.Ean, item.Variant!.Options));
        return new(
            id, number, variants.Count > 0 ? "" : first.Ean, first.Variant?.FamilyName ?? first.Name, first.Category, first.Brand,
            first.Variant?.FamilyPriceIncludingVat ?? first.PriceIncludingVat, first.VatRate, first.PurchasePrice, first.IsStockItem,
            first.Unit, first.Weight, variants);
    }
}
