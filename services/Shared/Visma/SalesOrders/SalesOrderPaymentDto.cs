namespace Visma.SalesOrders;

/// <summary>How an order was paid, as read.</summary>
public sealed record SalesOrderPaymentDto(IdDescription? PaymentMethod, string? CashAccountId, string? PaymentReference);
