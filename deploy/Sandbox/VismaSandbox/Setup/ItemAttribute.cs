namespace VismaSandbox.Setup;

/// <summary>An attribute of items and debtors; without values it is free text.</summary>
internal sealed record ItemAttribute(string Id, string Description, params string[] Values);
