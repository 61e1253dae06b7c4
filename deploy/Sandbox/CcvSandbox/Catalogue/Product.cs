using SandboxKit.Seed;

namespace CcvSandbox.Catalogue;

/// <summary>A product as the till knows it: simple, or a family with variants (the API's attribute combinations).</summary>
public sealed record Product(
    long Id,
    string Number,
    string Ean,
    string Name,
    string Category,
    string Brand,
    decimal Price,
    decimal VatRate,
    decimal PurchasePrice,
    bool IsStocked,
    string Unit,
    decimal Weight,
    IReadOnlyList<ProductVariant> Variants);

/// <summary>One combination of options of a family; its price is the family's plus the surcharges.</summary>
public sealed record ProductVariant(long Id, string Sku, string Ean, IReadOnlyList<SeedOption> Options)
{
    public decimal Surcharge => Options.Sum(option => option.Surcharge);
}
