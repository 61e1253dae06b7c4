namespace Visma.SalesOrders;

/// <summary>Whose order it is, as read.</summary>
public sealed record SalesOrderCustomerDto(string? Id, string? Name, int? ContactId, string? Order, string? RefNo);
