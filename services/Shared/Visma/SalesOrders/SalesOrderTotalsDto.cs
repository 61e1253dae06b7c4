namespace Visma.SalesOrders;

/// <summary>An order's totals in its currency.</summary>
public sealed record SalesOrderTotalsDto(
    decimal? OrderTotal,
    decimal? TaxableTotal,
    decimal? TaxExemptTotal,
    decimal? TaxTotal,
    decimal? DiscountTotal,
    decimal? FreightTotal);
