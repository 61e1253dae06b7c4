namespace Contracts.Orders;

/// <summary>The document in Visma that belongs to an order.</summary>
/// <param name="Kind">Which kind of document.</param>
/// <param name="Type">Visma's type: the order type (<c>SO</c>), or <c>Invoice</c>, <c>CreditNote</c>, <c>CashSale</c>, <c>CashReturn</c>.</param>
/// <param name="Number">Visma's number, unique within kind and type.</param>
public sealed record DocumentLink(DocumentKind Kind, string Type, string Number);
