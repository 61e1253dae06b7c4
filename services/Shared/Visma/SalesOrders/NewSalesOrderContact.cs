namespace Visma.SalesOrders;

/// <summary>Whom to reach: name and attention (255), telephone (50), e-mail (255, several with a semicolon).</summary>
public sealed record NewSalesOrderContact(string? Name = null, string? Attention = null, string? Phone1 = null, string? Email = null);
