namespace Visma.SalesOrders;

/// <summary>Where the bill goes.</summary>
public sealed record NewSalesOrderPlace(NewSalesOrderContact? Contact = null, NewSalesOrderAddress? Address = null);
