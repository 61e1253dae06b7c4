namespace SandboxKit.Seed;

/// <summary>The shop both sandboxes start with. Built once, the same in every process and on every machine.</summary>
public static class SeedShop
{
    private static readonly Lazy<IReadOnlyList<SeedItem>> AllItems = new(SeedCatalogue.Build);
    private static readonly Lazy<IReadOnlyDictionary<string, SeedItem>> BySku =
        new(() => AllItems.Value.ToDictionary(i => i.Sku, StringComparer.Ordinal));
    private static readonly Lazy<IReadOnlyList<SeedCustomer>> AllCustomers = new(() => new SeedCustomerFactory(20260101).Create(100));

    /// <summary>Some 200 sellable SKUs: simple products and every variant of the families (a family itself is not sellable).</summary>
    public static IReadOnlyList<SeedItem> Items => AllItems.Value;

    public static IReadOnlyDictionary<string, SeedItem> ItemsBySku => BySku.Value;

    /// <summary>What only the ERP has: non-stock items that freight, payment costs, rounding and rows without a product are booked on.</summary>
    public static IReadOnlyList<SeedItem> BookingItems { get; } =
    [
        Booking("FREIGHT", "Verzendkosten"),
        Booking("PAYCOST", "Betaalkosten"),
        Booking("EXTRACOST", "Extra kosten of korting"),
        Booking("ROUNDING", "Afronding"),
        Booking("MISC", "Diversen kassa"),
    ];

    /// <summary>100 customers: 40 companies (numbers 1–40) and 60 persons, of several countries.</summary>
    public static IReadOnlyList<SeedCustomer> Customers => AllCustomers.Value;

    private static SeedItem Booking(string sku, string name) =>
        new(sku, name, "Boekingsartikelen", "", 0m, 21m, 0m, false, 0, "", "stuk", 0m, null);
}
