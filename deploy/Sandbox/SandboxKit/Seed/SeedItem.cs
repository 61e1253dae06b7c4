namespace SandboxKit.Seed;

/// <summary>One sellable thing of the shared shop: a simple product or one variant of a family. The same SKU exists in both sandboxes.</summary>
/// <remarks>
/// The SKU is what the order row carries and the ERP calls the inventory number. The price is per unit including VAT, surcharges of the
/// variant's options included; the rate is a percentage (21, 9 or 0); the purchase price is without VAT; the weight is in kilograms; the EAN
/// has a valid check digit; the unit is Dutch. Services and vouchers are no stock items.
/// </remarks>
public sealed record SeedItem(
    string Sku,
    string Name,
    string Category,
    string Brand,
    decimal PriceIncludingVat,
    decimal VatRate,
    decimal PurchasePrice,
    bool IsStockItem,
    int Stock,
    string Ean,
    string Unit,
    decimal Weight,
    SeedVariant? Variant);

/// <summary>Which family a variant belongs to and by which options it differs: TS-100-RED-M is the family TS-100, red, size M.</summary>
public sealed record SeedVariant(string FamilySku, string FamilyName, decimal FamilyPriceIncludingVat, IReadOnlyList<SeedOption> Options);

/// <summary>One option of a variant, for instance Kleur = Rood (RED); the surcharge is part of the variant's price.</summary>
public sealed record SeedOption(string Name, string Value, string Code, decimal Surcharge);
