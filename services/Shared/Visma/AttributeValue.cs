namespace Visma;

/// <summary>An attribute of a record with its value (for a combo: the value's id) and the value's text.</summary>
public sealed record AttributeValue(string? Id, string? Value, string? Description = null);
