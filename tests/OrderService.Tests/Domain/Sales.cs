using Integrations;
using OrderService.Domain;

namespace OrderService.Tests.Domain;

/// <summary>Sales and settings as tests need them.</summary>
internal static class Sales
{
    public static OrderSettings Settings { get; } = new()
    {
        TaxCategory = new MappedSetting
        {
            Table = new() { ["21"] = "VAT21", ["9"] = "VAT9", ["0"] = "VAT0", ["6"] = "VAT6", ["BE:21"] = "VATBE21", ["intra"] = "EU0" },
        },
        Shipping = new ExtraLine { Item = "SHIPPING" },
        PaymentCost = new ExtraLine { Item = "PAYMENTFEE" },
        ExtraCost = new ExtraLine { Item = "SURCHARGE" },
        FallbackItem = new ExtraLine { Item = "MISC" },
        Deposit = new ExtraLine { Item = "DEPOSIT" },
        Rounding = new ExtraLine { Item = "ROUNDING" },
    };

    public static OrderSettings PricesWithVat { get; } = Settings with { PricesIncludeVat = true };

    public static Sale Of(decimal total, params SaleRow[] rows) => new()
    {
        CcvOrderId = 9001,
        Reference = "K-1042",
        Date = new DateOnly(2026, 1, 15),
        Currency = "EUR",
        Total = total,
        TotalTax = 1,
        Rows = rows,
    };

    public static SaleRow Row(
        decimal quantity, decimal amount, decimal rate = 21, decimal discount = 0, string? sku = "TS-100", bool includesVat = true, bool deposit = false) =>
        new(sku, "T-shirt", quantity, amount, discount, rate, includesVat, deposit);
}
