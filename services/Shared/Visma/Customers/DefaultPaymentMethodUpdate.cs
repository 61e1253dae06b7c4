namespace Visma.Customers;

/// <summary>The payment method a debtor gets.</summary>
public sealed record DefaultPaymentMethodUpdate(string PaymentMethodId, bool? IsDefault = true);
