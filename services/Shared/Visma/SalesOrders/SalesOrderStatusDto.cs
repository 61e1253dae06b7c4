namespace Visma.SalesOrders;

/// <summary>An order's status on a single read.</summary>
public sealed record SalesOrderStatusDto(string? Description, bool? Cancelled, bool? Hold);
