namespace Visma.SalesOrders;

/// <summary>How it was paid: method, cash account (10), reference (40).</summary>
public sealed record NewSalesOrderPayment(string? PaymentMethodId = null, string? CashAccountId = null, string? PaymentReference = null);
