namespace Visma.Documents;

/// <summary>What Visma calls a created document: its type (order type, or <c>Invoice</c>, <c>CreditNote</c>, <c>CashSale</c>) and number.</summary>
public sealed record DocumentNumber(string Type, string Number);
