namespace Visma.Customers;

/// <summary>One attribute of a debtor and its value.</summary>
public sealed record AttributeLineUpdate(string AttributeId, string AttributeValue);
