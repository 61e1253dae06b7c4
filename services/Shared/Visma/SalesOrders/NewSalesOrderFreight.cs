namespace Visma.SalesOrders;

/// <summary>Freight as an amount of the order rather than a line, in the order's currency.</summary>
public sealed record NewSalesOrderFreight(decimal? Cost = null, decimal? PremiumAmount = null, string? TaxCategoryId = null);
